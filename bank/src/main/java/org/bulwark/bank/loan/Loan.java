package org.bulwark.bank.loan;

/**
 * A loan that was disbursed, and what became of it.
 *
 * @param application what it came from
 * @param truePd the true probability of default within twelve months, given all that was settled at application
 * @param defaultMonth the month of default counted from disbursement, 1 to 12; 0 = none within twelve months
 * @param conduct how it was paid
 * @param weight how many loans of the book it stands for, at least 1: the inverse of its chance of being in the sample
 */
public record Loan(Application application, double truePd, int defaultMonth, Conduct conduct, double weight) {

    /** Whether it defaulted within twelve months. */
    public boolean defaulted() {
        return defaultMonth != Hazard.NO_DEFAULT;
    }
}
