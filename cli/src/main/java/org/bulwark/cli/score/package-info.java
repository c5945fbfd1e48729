/** Commands of the stage {@code score}: learn, validate, apply, export, report. */
@NullMarked
package org.bulwark.cli.score;

import org.jspecify.annotations.NullMarked;
