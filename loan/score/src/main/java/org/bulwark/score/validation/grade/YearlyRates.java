package org.bulwark.score.validation.grade;

import org.bulwark.score.validation.Probability;
import org.bulwark.score.validation.ValidationProblem;

/**
 * The normal test over years of the Basel Committee's Working Paper 14: do rates seen lie above PDs year after year. It needs no
 * independence inside a year, only between years.
 *
 * @param pd the PD of each year
 * @param rate the rate seen in each year
 */
public record YearlyRates(double[] pd, double[] rate) {

    /** Takes the arrays over; refuses unequal lengths and fewer than two years. */
    public YearlyRates {
        if (pd.length != rate.length) {
            throw ValidationProblem.VALIDATION_LENGTHS_DIFFER.with(
                    "There are " + pd.length + " PDs and " + rate.length + " rates.",
                    "Give one of each for every year.");
        }
        if (pd.length < 2) {
            throw ValidationProblem.VALIDATION_GROUPS_TOO_FEW.with(
                    "There are " + pd.length + " years, and a spread needs two.", "Give at least two years.");
        }
    }

    /** Σ(rate − PD)/√(T·τ²) with τ² = (Σd² − (Σd)²/T)/(T − 1); above 0 when more defaulted than promised. */
    public double statistic() {
        int years = pd.length;
        double sum = 0;
        for (int year = 0; year < years; year++) {
            sum += rate[year] - pd[year];
        }
        double spread = 0;
        for (int year = 0; year < years; year++) {
            double off = rate[year] - pd[year] - sum / years;
            spread += off * off;
        }
        return sum == 0 ? 0 : sum / Math.sqrt(years * spread / (years - 1));
    }

    /** The one-sided p-value; a small one says that the PDs are too low. */
    public double p() {
        return Probability.normal(-statistic());
    }
}
