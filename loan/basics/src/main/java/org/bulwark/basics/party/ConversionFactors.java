package org.bulwark.basics.party;

import java.util.Map;

/**
 * How much of what is undrawn counts as exposure, by product (credit conversion factors: Basel CRE20 has 40 % for commitments and 10 %
 * for those that can be cancelled at any time).
 *
 * @param usual for products that are not named, in parts per million from 0 to 1 000 000
 * @param byProduct for those that are
 */
public record ConversionFactors(long usual, Map<String, Long> byProduct) {

    /** All of what is undrawn counts: the strictest view, usual for limits. */
    public static final ConversionFactors FULL = new ConversionFactors(Relation.WHOLE, Map.of());

    /** Copies the map; {@link PartyProblem#FACTOR_INVALID} for a factor that is not between 0 and 1. */
    public ConversionFactors {
        byProduct = Map.copyOf(byProduct);
        checked(usual);
        byProduct.values().forEach(ConversionFactors::checked);
    }

    /** The factor of a product, in parts per million. */
    public long of(String product) {
        return byProduct.getOrDefault(product, usual);
    }

    private static void checked(long factor) {
        if (factor < 0 || factor > Relation.WHOLE) {
            throw PartyProblem.FACTOR_INVALID.with(
                    "A conversion factor of " + factor + " parts per million is not between 0 and 1.",
                    "Give 0 to 1000000.");
        }
    }
}
