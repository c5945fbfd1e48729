/** The commands of the stage {@code workout}. */
@NullMarked
package org.bulwark.cli.workout;

import org.jspecify.annotations.NullMarked;
