/** The commands of the stage {@code indicator}. */
@NullMarked
package org.bulwark.cli.indicator;

import org.jspecify.annotations.NullMarked;
