package org.bulwark.basics.party;

import java.math.RoundingMode;
import org.bulwark.basics.money.Money;

/**
 * What the bank can lose by a facility.
 *
 * @param facility which
 * @param obligor who owes
 * @param onBalance what is drawn
 * @param offBalance what is undrawn and may be drawn
 * @param conversionPpm how much of the undrawn counts, in parts per million
 */
public record Exposure(FacilityId facility, PartyId obligor, Money onBalance, Money offBalance, long conversionPpm) {

    /** The exposure of a facility. */
    public static Exposure of(Facility facility, ConversionFactors factors) {
        return new Exposure(
                facility.id(),
                facility.obligor(),
                facility.drawn(),
                facility.undrawn(),
                factors.of(facility.product()));
    }

    /** Drawn + undrawn × conversion factor, the product rounded up to a whole minor unit. */
    public Money amount() {
        return onBalance.plus(offBalance.times(conversionPpm, Relation.WHOLE, RoundingMode.CEILING));
    }
}
