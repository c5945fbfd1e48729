package org.bulwark.score.validation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Logistic recalibration (Cox 1958): logit(rate) = intercept + slope·logit(PD). A true PD has intercept 0 and slope 1; a slope below 1
 * says that PDs are too extreme, as an overfitted model's are.
 *
 * @param intercept on the scale of log odds
 * @param slope per unit of the PD's log odds
 * @param interceptError its standard error
 * @param slopeError its standard error
 */
public record Recalibration(double intercept, double slope, double interceptError, double slopeError) {

    /** Log odds beyond ±ln(10¹²) count as that, because those of a PD of 0 or 1 have no end. */
    private static final double FARTHEST = 12 * Math.log(10);

    private static final int STEPS = 100;

    /** Steps shrink quadratically: after one this short the digits that are left do not matter. */
    private static final double CLOSE = 1e-9;

    /**
     * The maximum-likelihood line, if there is one: not when one class is missing, when all PDs are equal, or when one PD parts all bads
     * from all goods. A risk outside [0, 1] is {@link ValidationProblem#VALIDATION_RISK_NOT_A_PD}.
     */
    public static Optional<Recalibration> find(Ranking ranking) {
        ranking.ofProbabilities();
        return exists(ranking) ? Optional.ofNullable(new Newton(ranking).climb()) : Optional.empty();
    }

    private static boolean exists(Ranking ranking) {
        int leastBad = ranking.values();
        int leastGood = ranking.values();
        int greatestBad = -1;
        int greatestGood = -1;
        for (int value = 0; value < ranking.values(); value++) {
            if (ranking.bad(value) > 0) {
                leastBad = Math.min(leastBad, value);
                greatestBad = value;
            }
            if (ranking.good(value) > 0) {
                leastGood = Math.min(leastGood, value);
                greatestGood = value;
            }
        }
        return leastBad < greatestGood && leastGood < greatestBad;
    }

    /** Newton's method in two unknowns, a step halved while it does not climb. */
    private static final class Newton {

        private final Ranking ranking;
        private double[] at = {0, 1};
        private double likelihood;
        private double scoreA;
        private double scoreB;
        private double infoAA;
        private double infoAB;
        private double infoBB;

        Newton(Ranking ranking) {
            this.ranking = ranking;
        }

        @Nullable
        Recalibration climb() {
            look(at);
            for (int step = 0; step < STEPS; step++) {
                double determinant = infoAA * infoBB - infoAB * infoAB;
                double a = (infoBB * scoreA - infoAB * scoreB) / determinant;
                double b = (infoAA * scoreB - infoAB * scoreA) / determinant;
                if (!Double.isFinite(a) || !Double.isFinite(b)) {
                    return null;
                }
                double before = likelihood;
                double[] from = at;
                double length = 1;
                do {
                    at = new double[] {from[0] + length * a, from[1] + length * b};
                    look(at);
                    length /= 2;
                } while (!(likelihood >= before - 1e-12 * Math.abs(before)) && length > 1e-10);
                if (Math.max(Math.abs(a), Math.abs(b)) <= CLOSE) {
                    return line();
                }
            }
            return null;
        }

        private Recalibration line() {
            double scale = ranking.effectiveRows(0, ranking.values()) / ranking.weight();
            double determinant = infoAA * infoBB - infoAB * infoAB;
            return new Recalibration(
                    at[0], at[1], Math.sqrt(infoBB / determinant / scale), Math.sqrt(infoAA / determinant / scale));
        }

        private void look(double[] point) {
            Sum ofLikelihood = new Sum();
            Sum a = new Sum();
            Sum b = new Sum();
            Sum aa = new Sum();
            Sum ab = new Sum();
            Sum bb = new Sum();
            for (int value = 0; value < ranking.values(); value++) {
                double pd = ranking.risk(value);
                double x = Math.clamp(Math.log(pd / (1 - pd)), -FARTHEST, FARTHEST);
                double odds = point[0] + point[1] * x;
                double fitted = 1 / (1 + Math.exp(-odds));
                double weight = ranking.good(value) + ranking.bad(value);
                double off = ranking.bad(value) - weight * fitted;
                double information = weight * fitted * (1 - fitted);
                ofLikelihood.add(ranking.bad(value) * odds - weight * softPlus(odds));
                a.add(off);
                b.add(off * x);
                aa.add(information);
                ab.add(information * x);
                bb.add(information * x * x);
            }
            likelihood = ofLikelihood.value();
            scoreA = a.value();
            scoreB = b.value();
            infoAA = aa.value();
            infoAB = ab.value();
            infoBB = bb.value();
        }

        /** ln(1 + eˣ), without overflow. */
        private static double softPlus(double x) {
            return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
        }
    }
}
