package org.bulwark.basics.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Map;

/**
 * Exchange rates into one currency, as given from outside for a day. There is no crossing and no inverting: what is not given is refused,
 * so that no amount is converted at a rate that nobody stated.
 *
 * @param into the currency converted into
 * @param prices what one major unit of a currency costs in major units of {@code into}; above zero
 */
public record ExchangeRates(Currency into, Map<Currency, BigDecimal> prices) {

    /** Copies the prices; one that is not above zero is {@link MoneyProblem#EXCHANGE_RATE_MISSING}. */
    public ExchangeRates {
        Currencies.checked(into);
        prices = Map.copyOf(prices);
        prices.forEach((currency, price) -> {
            if (price.signum() <= 0) {
                throw MoneyProblem.EXCHANGE_RATE_MISSING.with(
                        "One " + currency.getCurrencyCode() + " is said to cost " + price.toPlainString() + ".",
                        "Give a price above zero.");
            }
        });
    }

    /** Rates for a bank that has one currency only: nothing else can be converted. */
    public static ExchangeRates only(Currency currency) {
        return new ExchangeRates(currency, Map.of());
    }

    /** The amount in {@link #into}, rounded once; an amount that is in it already stays as it is. */
    public Money convert(Money amount, RoundingMode rounding) {
        if (amount.currency().equals(into)) {
            return amount;
        }
        BigDecimal price = prices.get(amount.currency());
        if (price == null) {
            throw MoneyProblem.EXCHANGE_RATE_MISSING.with(
                    "No exchange rate from " + amount.currency().getCurrencyCode() + " into " + into.getCurrencyCode()
                            + " is given.",
                    "Give the price of one " + amount.currency().getCurrencyCode() + " in " + into.getCurrencyCode()
                            + ".");
        }
        BigInteger converted = BigDecimal.valueOf(
                        amount.minor(), amount.currency().getDefaultFractionDigits())
                .multiply(price)
                .movePointRight(into.getDefaultFractionDigits())
                .setScale(0, rounding)
                .toBigIntegerExact();
        return Money.ofExact(converted, into);
    }
}
