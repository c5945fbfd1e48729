/** The command {@code up}: the whole house in one process. */
@NullMarked
package org.bulwark.cli.up;

import org.jspecify.annotations.NullMarked;
