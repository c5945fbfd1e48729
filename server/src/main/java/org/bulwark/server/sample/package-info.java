/** The sample bank, loaded into an empty house: something to look at, to try and to test on. */
@NullMarked
package org.bulwark.server.sample;

import org.jspecify.annotations.NullMarked;
