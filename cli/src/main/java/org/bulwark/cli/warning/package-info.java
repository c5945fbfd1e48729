/** The commands of the stage {@code warning}. */
@NullMarked
package org.bulwark.cli.warning;

import org.jspecify.annotations.NullMarked;
