package org.bulwark.bank.economy;

import java.time.YearMonth;

/**
 * The calendar of a simulation. A month is a whole number, the months since January 1970; there is no other clock.
 *
 * @param first the first month in which loans are disbursed
 * @param last the last one
 */
public record Horizon(int first, int last) {

    /** Months of life simulated before the first loan: what a bank can look back on. */
    public static final int HISTORY = 24;

    /** Months of life simulated after the last loan: until its outcome is known. */
    public static final int OUTCOME = 12;

    private static final int LONGEST = 600;
    private static final int JANUARY_1970 = 1970 * 12;

    /** Refuses a horizon that ends before it begins or is longer than fifty years. */
    public Horizon {
        if (last < first || last - first >= LONGEST) {
            throw BankProblem.HORIZON_INVALID.with(
                    "Lending from " + monthOf(first) + " to " + monthOf(last) + " cannot be simulated.",
                    "Give a first month, and a last month that is not before it and less than fifty years after it.");
        }
    }

    /** Lending in the months given, both included. */
    public static Horizon of(YearMonth first, YearMonth last) {
        return new Horizon(numberOf(first), numberOf(last));
    }

    /** The number of a month: 0 is January 1970. */
    public static int numberOf(YearMonth month) {
        return month.getYear() * 12 + month.getMonthValue() - 1 - JANUARY_1970;
    }

    /** The month of a number. */
    public static YearMonth monthOf(int number) {
        return YearMonth.of(1970, 1).plusMonths(number);
    }

    /** The first month of the simulation. */
    public int start() {
        return first - HISTORY;
    }

    /** The last month of the simulation. */
    public int end() {
        return last + OUTCOME;
    }

    /** How many months lending lasts. */
    public int months() {
        return last - first + 1;
    }
}
