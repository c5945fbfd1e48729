package org.bulwark.screening.fraud;

import java.util.Locale;

/** A way of deceiving a bank that leaves traces in what sources say. */
public enum Pattern {
    /** Statements, books or invoices say more than independent sources agree on. */
    FALSIFIED_TURNOVER,
    /** The money of a loan goes where it was not lent for, or its use is never shown. */
    DIVERTED_LOAN,
    /** The same thing or claim is pledged to more than one lender. */
    DOUBLE_PLEDGE,
    /** Three firms or more guarantee for each other in a circle. */
    GUARANTEE_RING,
    /** Firms that are said to be strangers are run by one hand. */
    SHELL_GROUP;

    /** How it is written: {@code double-pledge}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
