/** All indicators of all parties at one instant: worked out by a job, kept, and with them how parties of an industry are spread. */
@NullMarked
package org.bulwark.server.indicator.refresh;

import org.jspecify.annotations.NullMarked;
