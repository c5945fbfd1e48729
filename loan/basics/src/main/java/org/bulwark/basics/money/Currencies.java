package org.bulwark.basics.money;

import java.util.Currency;

/** Which currencies an amount can be of, and that two amounts are of one. */
final class Currencies {

    private Currencies() {}

    /** The currency with an ISO 4217 code. */
    static Currency of(String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException e) {
            throw MoneyProblem.CURRENCY_INVALID.with(
                    "'" + MoneyText.shown(code) + "' is not a currency.",
                    "Give the three capital letters of ISO 4217, for example CNY or EUR.");
        }
    }

    static void checked(Currency currency) {
        if (currency.getDefaultFractionDigits() < 0) {
            throw MoneyProblem.CURRENCY_INVALID.with(
                    currency.getCurrencyCode() + " has no minor units, so no amount of it can be counted.",
                    "Give the amount in a currency that is paid with.");
        }
    }

    static void same(Currency one, Currency other) {
        if (!one.equals(other)) {
            throw MoneyProblem.CURRENCIES_DIFFER.with(
                    "Amounts in " + one.getCurrencyCode() + " and " + other.getCurrencyCode()
                            + " cannot be added or compared.",
                    "Convert one of them first, at a stated exchange rate.");
        }
    }
}
