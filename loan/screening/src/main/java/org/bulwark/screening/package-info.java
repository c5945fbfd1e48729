/** Is it true: lists with fuzzy names, devices, duplicates, velocity. */
@NullMarked
package org.bulwark.screening;

import org.jspecify.annotations.NullMarked;
