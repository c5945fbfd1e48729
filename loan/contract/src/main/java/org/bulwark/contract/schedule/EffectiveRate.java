package org.bulwark.contract.schedule;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.bulwark.contract.ContractProblem;
import org.hipparchus.analysis.UnivariateFunction;
import org.hipparchus.analysis.solvers.BrentSolver;
import org.hipparchus.exception.MathIllegalArgumentException;

/** What a loan costs a year, all of it counted and compounded once a year: the rate at which all that moves is worth nothing. */
public final class EffectiveRate {

    private static final double LEAST = -0.99;
    private static final double MOST = 1e4;

    private EffectiveRate() {}

    /**
     * The effective rate a year as a fraction, 0.1296 for 12.96 %. Time is counted in days of 365 a year from the earliest date
     * (the calendar basis of Directive 98/7/EC). Fees belong among the flows.
     *
     * @throws org.bulwark.basics.ProblemException {@link ContractProblem#TERMS_INVALID} where no rate between -99 % and 1 000 000 % fits
     */
    public static double of(List<CashFlow> flows) {
        LocalDate first =
                flows.stream().map(CashFlow::on).min(LocalDate::compareTo).orElseThrow(() -> invalid());
        double[] years = flows.stream()
                .mapToDouble(flow -> ChronoUnit.DAYS.between(first, flow.on()) / 365.0)
                .toArray();
        double[] amounts = flows.stream().mapToDouble(f -> f.amount().minor()).toArray();
        UnivariateFunction worth = rate -> {
            double sum = 0;
            for (int i = 0; i < years.length; i++) {
                sum += amounts[i] * Math.pow(1 + rate, -years[i]);
            }
            return sum;
        };
        try {
            // The logarithm spreads the search evenly from -99 % to very dear.
            return Math.expm1(new BrentSolver(1e-13)
                    .solve(1000, log -> worth.value(Math.expm1(log)), Math.log1p(LEAST), Math.log1p(MOST)));
        } catch (MathIllegalArgumentException e) {
            throw invalid();
        }
    }

    private static RuntimeException invalid() {
        return ContractProblem.TERMS_INVALID.with(
                "No rate a year makes what moves worth nothing.",
                "Give what the client gets and what the client pays, each at least once.");
    }
}
