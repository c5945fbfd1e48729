package org.bulwark.score.validation.grade;

import java.util.function.DoubleUnaryOperator;
import org.bulwark.score.validation.Probability;
import org.bulwark.score.validation.ValidationProblem;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * The one-factor model of Vasicek (2002): given the state x of the economy, defaults are independent with the chance
 * Φ((Φ⁻¹(PD) − √ρ·x)/√(1 − ρ)), and x is standard normal.
 */
final class OneFactor {

    /** Beyond this a standard normal variable lies with a chance of 10⁻¹⁷. */
    private static final double FAR = 8.5;

    private static final int PANELS = 34;
    private static final int NODES = 10;
    private static final int DEEPEST = 40;
    private static final double TOLERANCE = 1e-14;

    private final GaussIntegratorFactory rules = new GaussIntegratorFactory();
    private final DoubleUnaryOperator integrand;

    private OneFactor(DoubleUnaryOperator integrand) {
        this.integrand = integrand;
    }

    /**
     * The mean over the economy of a function of the chance of default.
     *
     * @param correlation of assets, at least 0 and below 1
     */
    static double expectation(double pd, double correlation, DoubleUnaryOperator ofChance) {
        if (!(correlation >= 0 && correlation < 1)) {
            throw ValidationProblem.VALIDATION_SETTING_INVALID.with(
                    "The asset correlation is " + correlation + ".", "Choose it from 0 to below 1.");
        }
        if (correlation == 0 || pd == 0 || pd == 1) {
            return ofChance.applyAsDouble(pd);
        }
        double threshold = Probability.normalQuantile(pd);
        double loading = Math.sqrt(correlation);
        double rest = Math.sqrt(1 - correlation);
        return new OneFactor(x -> {
                    double chance = Probability.normal((threshold - loading * x) / rest);
                    return ofChance.applyAsDouble(chance) * Probability.normalDensity(x);
                })
                .integral();
    }

    private double integral() {
        double width = 2 * FAR / PANELS;
        double total = 0;
        for (int panel = 0; panel < PANELS; panel++) {
            double from = -FAR + panel * width;
            total += refined(from, from + width, rule(from, from + width), DEEPEST);
        }
        return total;
    }

    /** Halves a panel until its halves agree with it: with many obligors the integrand is a steep step somewhere. */
    private double refined(double from, double to, double whole, int deeper) {
        double middle = (from + to) / 2;
        double left = rule(from, middle);
        double right = rule(middle, to);
        if (deeper == 0 || Math.abs(left + right - whole) <= TOLERANCE) {
            return left + right;
        }
        return refined(from, middle, left, deeper - 1) + refined(middle, to, right, deeper - 1);
    }

    private double rule(double from, double to) {
        return rules.legendre(NODES, from, to).integrate(integrand::applyAsDouble);
    }
}
