package org.bulwark.basics.party;

import java.math.RoundingMode;
import org.bulwark.basics.money.ExchangeRates;
import org.bulwark.basics.money.Money;

/**
 * How exposures are measured and brought into one currency.
 *
 * @param factors how much of what is undrawn counts
 * @param rates into which currency, and at which prices
 */
public record ExposureMeasure(ConversionFactors factors, ExchangeRates rates) {

    /** An amount in the currency of the measure, rounded up: an exposure is not to shrink by rounding. */
    Money converted(Money amount) {
        return rates.convert(amount, RoundingMode.CEILING);
    }
}
