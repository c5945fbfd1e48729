package org.bulwark.basics.money;

import org.bulwark.basics.ProblemCode;

/** What can be wrong with an amount, a currency or a rate. */
public enum MoneyProblem implements ProblemCode {
    /** The text is not an amount of the currency. */
    AMOUNT_INVALID,
    /** The currency is unknown, or has no minor units to count in. */
    CURRENCY_INVALID,
    /** Amounts of two currencies meet where one is needed. */
    CURRENCIES_DIFFER,
    /** The result does not fit into an amount. */
    TOO_LARGE,
    /** The weights by which an amount is to be divided are negative or all zero. */
    WEIGHTS_INVALID,
    /** The text is not a rate, or has more decimals than a rate keeps. */
    RATE_INVALID,
    /** No exchange rate is given for a currency, or it is not above zero. */
    EXCHANGE_RATE_MISSING;

    @Override
    public String stage() {
        return "money";
    }
}
