package org.bulwark.screening.verification;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bulwark.screening.ScreeningProblem;

/**
 * What is compared, and what counts as apart. A document of a bank, versioned as a whole.
 *
 * @param code names the rules
 * @param version of the rules, counted up with every change
 * @param measures what is compared, two or more
 * @param tolerances one for each pair of measures
 * @param periods which periods
 * @param verdict when measures are believed, and when one is named
 */
public record VerificationRules(
        String code,
        int version,
        List<Measure> measures,
        List<Tolerance> tolerances,
        Periods periods,
        Verdict verdict) {

    /**
     * Periods of a year that end with a quarter.
     *
     * @param settled months that must have passed since a period's end, so that slow sources have told of it
     * @param count how many, the latest and those before it
     */
    public record Periods(int settled, int count) {}

    /**
     * When measures are believed, and when one is named.
     *
     * @param apart by how much a measure must exceed what is believed to stand out: 0.2 for a fifth
     * @param sightings in how many periods, of all measures that a firm can swell together, one must stand out to be found falsified
     * @param least how much weight must agree for anything to be believed
     * @param history periods before a period, by a year or more, from which what a measure of intensity usually is can be told
     */
    public record Verdict(double apart, int sightings, double least, int history) {}

    /** Copies the lists; {@link ScreeningProblem#RULES_INVALID} where codes are doubled, or a pair has no tolerance or two. */
    public VerificationRules {
        measures = List.copyOf(measures);
        tolerances = List.copyOf(tolerances);
        Set<String> codes = new HashSet<>();
        for (Measure measure : measures) {
            if (!codes.add(measure.code())) {
                throw ScreeningProblem.RULES_INVALID.with(
                        "There are two measures '" + measure.code() + "'.", "Give one another code.");
            }
        }
        if (measures.size() < 2 || measures.size() > 12) {
            throw ScreeningProblem.RULES_INVALID.with(
                    "There are " + measures.size() + " measures.", "Give 2 to 12 measures to compare.");
        }
        for (int i = 0; i < measures.size(); i++) {
            for (int j = 0; j < i; j++) {
                Measure one = measures.get(j);
                Measure other = measures.get(i);
                long found = tolerances.stream().filter(t -> t.isOf(one, other)).count();
                if (found != 1) {
                    throw ScreeningProblem.RULES_INVALID.with(
                            "The pair of " + one.code() + " and " + other.code() + " has " + found + " tolerances.",
                            "Give every pair of measures one.");
                }
            }
        }
        if (periods.settled < 0 || periods.count < 1 || periods.count > 40) {
            throw ScreeningProblem.RULES_INVALID.with(
                    periods.count + " periods that end " + periods.settled + " months before.",
                    "Ask for 1 to 40 periods, and 0 or more months.");
        }
        if (!(verdict.apart > 0) || verdict.sightings < 1 || !(verdict.least > 0) || verdict.history < 1) {
            throw ScreeningProblem.RULES_INVALID.with(
                    "A part of the verdict is not above 0.", "Give numbers above 0 to all of it.");
        }
    }

    /** The tolerance of a pair, by the places of its measures. */
    Tolerance tolerance(int i, int j) {
        Measure one = measures.get(i);
        Measure other = measures.get(j);
        return tolerances.stream().filter(t -> t.isOf(one, other)).findFirst().orElseThrow();
    }

    /** The place of a measure among all. */
    int place(String measure) {
        for (int i = 0; i < measures.size(); i++) {
            if (measures.get(i).code().equals(measure)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no measure " + measure);
    }
}
