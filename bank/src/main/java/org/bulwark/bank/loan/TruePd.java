package org.bulwark.bank.loan;

import java.util.Arrays;
import org.bulwark.bank.economy.Cycle;
import org.bulwark.bank.economy.Horizon;
import org.bulwark.bank.economy.Reversion;

/**
 * The true probability that a loan defaults within twelve months, given all that is settled at application: burden, lasting quality, the
 * passing deviation of health now, and the cycle. What is still open is averaged out: the shocks to come, and luck.
 *
 * <p>1 − E[exp(−Σ λ)] is found by going back from month 12 to 0 over a lattice of deviations, with the exact normal transition as weights
 * (the trapezoid rule, whose error for normal densities at this step is far below a double's), once for each net burden and phase of the
 * cycle; between lattice points log(−log(1 − PD)) is interpolated by cubics. Error below 10<sup>−4</sup> of the PD.
 */
final class TruePd {

    private static final double STEP = 0.25;
    private static final int DEVIATIONS = 49;
    private static final int BURDENS = 41;
    private static final double LEAST_DEVIATION = -STEP * (DEVIATIONS - 1) / 2;
    private static final double LEAST_BURDEN = -STEP * (BURDENS - 1) / 2;

    private final double[][][] tables;

    private TruePd(double[][][] tables) {
        this.tables = tables;
    }

    /** Works the tables out: some tenths of a second. Safe to share between threads afterwards. */
    static TruePd tabulated() {
        double[][] transition = transition();
        double[][][] tables = new double[Cycle.PERIOD][BURDENS][];
        for (int phase = 0; phase < Cycle.PERIOD; phase++) {
            for (int b = 0; b < BURDENS; b++) {
                tables[phase][b] = row(LEAST_BURDEN + b * STEP, phase, transition);
            }
        }
        return new TruePd(tables);
    }

    /** The probability, from net burden ({@link Hazard#net}), deviation of health and month of disbursement. */
    double of(double net, double deviation, int month) {
        double[][] table = tables[Cycle.phase(month)];
        double x = Math.clamp((net - LEAST_BURDEN) / STEP, 1, BURDENS - 3.0);
        double y = Math.clamp((deviation - LEAST_DEVIATION) / STEP, 1, DEVIATIONS - 3.0);
        int row = (int) x - 1;
        int column = (int) y - 1;
        double[] across = new double[4];
        for (int i = 0; i < 4; i++) {
            double[] line = table[row + i];
            across[i] = cubic(line[column], line[column + 1], line[column + 2], line[column + 3], y - column);
        }
        double found = cubic(across[0], across[1], across[2], across[3], x - row);
        return -StrictMath.expm1(-StrictMath.exp(found));
    }

    /** log(−log(1 − PD)) for every deviation, at one net burden and phase. */
    private static double[] row(double net, int phase, double[][] transition) {
        double[] survival = new double[DEVIATIONS];
        Arrays.fill(survival, 1);
        for (int m = Horizon.OUTCOME; m >= 1; m--) {
            double cycle = Cycle.level(Cycle.monthOf(phase) + m);
            double[] weighted = new double[DEVIATIONS];
            for (int i = 0; i < DEVIATIONS; i++) {
                double hazard = Hazard.monthly(net, LEAST_DEVIATION + i * STEP, cycle);
                weighted[i] = survival[i] * StrictMath.exp(-hazard);
            }
            for (int j = 0; j < DEVIATIONS; j++) {
                double sum = 0;
                for (int i = 0; i < DEVIATIONS; i++) {
                    sum += transition[j][i] * weighted[i];
                }
                survival[j] = sum;
            }
        }
        for (int j = 0; j < DEVIATIONS; j++) {
            survival[j] = StrictMath.log(-StrictMath.log(survival[j]));
        }
        return survival;
    }

    /** Row j: how likely each deviation is a month after deviation j. */
    private static double[][] transition() {
        double[][] transition = new double[DEVIATIONS][DEVIATIONS];
        for (int j = 0; j < DEVIATIONS; j++) {
            double centre = Reversion.PERSISTENCE * (LEAST_DEVIATION + j * STEP);
            double total = 0;
            for (int i = 0; i < DEVIATIONS; i++) {
                double z = (LEAST_DEVIATION + i * STEP - centre) / Reversion.SHOCK;
                transition[j][i] = StrictMath.exp(-z * z / 2);
                total += transition[j][i];
            }
            for (int i = 0; i < DEVIATIONS; i++) {
                transition[j][i] /= total;
            }
        }
        return transition;
    }

    /** Lagrange's cubic through four points at 0, 1, 2, 3. */
    private static double cubic(double at0, double at1, double at2, double at3, double x) {
        double a = x - 1;
        double b = x - 2;
        double c = x - 3;
        return -at0 * a * b * c / 6 + at1 * x * b * c / 2 - at2 * x * a * c / 2 + at3 * x * a * b / 6;
    }
}
