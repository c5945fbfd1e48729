package org.bulwark.data.source;

import org.bulwark.basics.rule.Fact;
import org.bulwark.basics.rule.FactType;

/**
 * One field of a source's records.
 *
 * @param fact its name, type, unit and the values allowed
 * @param decimals with how many digits behind the point a measure is counted, 0 to 9: sums of events are taken in whole units of
 *     10<sup>−decimals</sup>, so that they do not depend on the order; 0 for every other type
 */
public record Field(Fact fact, int decimals) {

    /** The digits of a measure when nothing else is said. */
    public static final int USUAL_DECIMALS = 4;

    private static final int MOST_DECIMALS = 9;

    /** Checks the digits: {@link SourceProblem#SOURCE_INVALID}. */
    public Field {
        int most = fact.type() == FactType.NUMBER ? MOST_DECIMALS : 0;
        if (decimals < 0 || decimals > most) {
            throw SourceProblem.SOURCE_INVALID.with(
                    "The field '" + fact.name() + "' has " + decimals + " decimals.",
                    "Give a number 0 to " + MOST_DECIMALS + ", and leave it out for other types.");
        }
    }

    /** A field with the usual digits. */
    public static Field of(Fact fact) {
        return new Field(fact, fact.type() == FactType.NUMBER ? USUAL_DECIMALS : 0);
    }

    /** Its name. */
    public String name() {
        return fact.name();
    }

    /** Its type. */
    public FactType type() {
        return fact.type();
    }
}
