/** Commands of the stage {@code data}, and how every other command is told of data. */
@NullMarked
package org.bulwark.cli.data;

import org.jspecify.annotations.NullMarked;
