package org.bulwark.decision.policy;

import java.util.Optional;

/**
 * A number that is computed, kept within bounds and rounded.
 *
 * @param expression in CEL; gives minor units for a limit, a fraction a year for a price (0.0725), months for a term
 * @param floor the least it may be, in the same unit
 * @param cap the most it may be
 * @param step rounded to a multiple of this, above 0
 * @param rounding which way
 */
public record Formula(String expression, Optional<Double> floor, Optional<Double> cap, double step, Rounding rounding) {

    /** Which way a number is rounded. */
    public enum Rounding {
        /** To the next multiple below. */
        DOWN,
        /** To the nearest multiple, halves up. */
        NEAREST,
        /** To the next multiple above. */
        UP
    }

    /** Checks bounds and step. */
    public Formula {
        if (!(step > 0 && Double.isFinite(step))) {
            throw Shape.invalid("A formula is rounded to multiples of " + step + ".", "Give a step above 0.");
        }
        if (floor.isPresent() && cap.isPresent() && floor.get() > cap.get()) {
            throw Shape.invalid(
                    "A formula has the floor " + floor.get() + " above its cap " + cap.get() + ".",
                    "Give the smaller number as the floor.");
        }
    }

    /** A formula between two bounds. */
    public static Formula of(String expression, double floor, double cap, double step, Rounding rounding) {
        return new Formula(expression, Optional.of(floor), Optional.of(cap), step, rounding);
    }

    /** A raw value rounded, then kept within the bounds. */
    public double settled(double raw) {
        // a millionth of a step is noise of the arithmetic and no amount: 0.29 / 0.01 is a whole number here
        double steps = raw / step;
        double near = Math.rint(steps);
        double exact = Math.abs(steps - near) < 1e-6 ? near : steps;
        double rounded = step
                * switch (rounding) {
                    case DOWN -> Math.floor(exact);
                    case NEAREST -> Math.floor(exact + 0.5);
                    case UP -> Math.ceil(exact);
                };
        return Math.max(
                floor.orElse(Double.NEGATIVE_INFINITY), Math.min(cap.orElse(Double.POSITIVE_INFINITY), rounded));
    }
}
