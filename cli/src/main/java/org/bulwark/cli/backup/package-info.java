/** The commands {@code backup} and {@code restore}. */
@NullMarked
package org.bulwark.cli.backup;

import org.jspecify.annotations.NullMarked;
