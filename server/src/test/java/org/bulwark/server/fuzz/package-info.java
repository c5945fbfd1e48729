/** Asks what nobody should ask, a great many times, and looks at how it is answered. */
@NullMarked
package org.bulwark.server.fuzz;

import org.jspecify.annotations.NullMarked;
