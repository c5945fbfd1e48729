/**
 * Reading and writing: what enters Bulwark as a file and what leaves it as one.
 *
 * <p>This module may touch the disk; the stages in {@code loan/} may not. It turns bytes into their values and back, and turns what is
 * wrong with bytes into {@link org.bulwark.files.FilesProblem} or into values that name the row.
 */
@NullMarked
package org.bulwark.files;

import org.jspecify.annotations.NullMarked;
