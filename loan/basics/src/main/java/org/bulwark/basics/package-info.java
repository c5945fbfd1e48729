/**
 * Words that every stage shares: problems with stable codes, reasons without sentences, progress of long work.
 *
 * <p>The first package of the house: it imports nothing of Bulwark, and every stage may import it.
 */
@NullMarked
package org.bulwark.basics;

import org.jspecify.annotations.NullMarked;
