/**
 * Loans: what is asked for, what the bank sees when it decides, what it decides, and what becomes of it; with the true probability of
 * default.
 */
@NullMarked
package org.bulwark.bank.loan;

import org.jspecify.annotations.NullMarked;
