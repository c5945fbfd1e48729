/** Commands of the sample bank: data with known truth. */
@NullMarked
package org.bulwark.cli.bank;

import org.jspecify.annotations.NullMarked;
