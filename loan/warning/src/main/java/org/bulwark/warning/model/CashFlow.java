package org.bulwark.warning.model;

import java.util.ArrayList;
import java.util.List;
import org.bulwark.score.validation.Probability;

/**
 * Cash of a party as a Brownian motion with drift: what is there, what comes in and goes out before loans are served, how it swings, and what
 * will fall due. Amounts in minor units, times in months.
 *
 * @param cash on the accounts, with the overdraft that is not drawn
 * @param flow what is left a month before loans are served
 * @param swing the standard deviation of a month
 * @param due what falls due a month where no schedule is known
 * @param dues the schedule; empty for none
 */
record CashFlow(double cash, double flow, double swing, double due, List<Due> dues) {

    private static final double DAYS_A_MONTH = 365.25 / 12;
    private static final int DAYS_A_WEEK = 7;
    private static final double TENTH = 1.2815515655446004;

    /** A rate of 2µ/σ² times the cash beyond which the second part of the formula would overflow. */
    private static final double MOST_EXPONENT = 500;

    /**
     * The chance that cash is used up within so many days: of even flows, first passage below nothing (Cox and Miller 1965, 5.7); with a
     * schedule not less than the chance to be short on any of its days.
     */
    double rupture(int days) {
        double months = days / DAYS_A_MONTH;
        double owed = dues.isEmpty() ? due : owed(days) / months;
        double passed = passage(cash, flow - owed, months);
        for (Due each : dues) {
            if (each.days() <= days && each.days() > 0) {
                passed = Math.max(passed, shortOn(each.days()));
            }
        }
        return passed;
    }

    private double passage(double level, double drift, double months) {
        if (level <= 0) {
            return 1;
        }
        double spread = swing * Math.sqrt(months);
        double exponent = -2 * drift * level / (swing * swing);
        double reflected = exponent > MOST_EXPONENT
                ? 0
                : Math.exp(exponent) * Probability.normal((drift * months - level) / spread);
        return Math.clamp(Probability.normal(-(level + drift * months) / spread) + reflected, 0, 1);
    }

    private double shortOn(int day) {
        double months = day / DAYS_A_MONTH;
        return Probability.normal(-(cash + flow * months - owed(day)) / (swing * Math.sqrt(months)));
    }

    private double owed(int days) {
        return dues.isEmpty()
                ? due * days / DAYS_A_MONTH
                : dues.stream()
                        .filter(each -> each.days() <= days)
                        .mapToDouble(Due::amount)
                        .sum();
    }

    /** Cash against what falls due, week by week. */
    List<PathPoint> path(int weeks) {
        List<PathPoint> path = new ArrayList<>();
        for (int week = 1; week <= weeks; week++) {
            double months = week * DAYS_A_WEEK / DAYS_A_MONTH;
            double mid = cash + flow * months;
            double off = TENTH * swing * Math.sqrt(months);
            path.add(new PathPoint(
                    week,
                    Math.round(mid - off),
                    Math.round(mid),
                    Math.round(mid + off),
                    Math.round(owed(week * DAYS_A_WEEK))));
        }
        return path;
    }
}
