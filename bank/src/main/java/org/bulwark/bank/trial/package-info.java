/** What the product makes of the sample bank's events, held against the truth. */
@NullMarked
package org.bulwark.bank.trial;

import org.jspecify.annotations.NullMarked;
