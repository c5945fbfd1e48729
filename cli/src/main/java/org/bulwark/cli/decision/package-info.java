/** The commands of the stage {@code decision}. */
@NullMarked
package org.bulwark.cli.decision;

import org.jspecify.annotations.NullMarked;
