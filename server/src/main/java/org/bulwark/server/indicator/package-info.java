/** Indicators of parties: their states kept, folded on by one process at a time, and read as known at any instant. */
@NullMarked
package org.bulwark.server.indicator;

import org.jspecify.annotations.NullMarked;
