package org.bulwark.warning.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.bulwark.basics.Reason;
import org.bulwark.warning.WarningProblem;

/**
 * The discrete-time hazard of default, month by month (Shumway 2001): the log-odds of default in the s-th month ahead, given none before,
 * are {@code level + time·ln s + (weight + fading·ln s)·index}, where the index adds up what the indicators say. Gives
 * {@code hazard.months_3}, {@code _6} and {@code _12}: the probability of default within so many months.
 *
 * @param steps what the indicators add to the index, more is riskier
 * @param terms how months ahead weigh it
 * @param training what it was learned from
 */
public record Hazard(List<Steps> steps, Terms terms, Training training) implements WarningModel {

    private static final int MONTHS = 12;

    /**
     * The terms of time.
     *
     * @param level the log-odds of the first month at an index of 0
     * @param time what a unit of ln s adds
     * @param weight of the index in the first month
     * @param fading what a unit of ln s adds to that weight
     */
    public record Terms(double level, double time, double weight, double fading) {}

    /** Copies the list; it must not be empty: {@link WarningProblem#MODEL_INVALID}. */
    public Hazard {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw WarningProblem.MODEL_INVALID.with("The hazard reads no indicator.", "Give inputs.");
        }
    }

    @Override
    public String name() {
        return "hazard";
    }

    @Override
    public List<String> reads() {
        return steps.stream().map(Steps::indicator).toList();
    }

    /** The sum of what the indicators say. */
    double index(double[] values) {
        double index = 0;
        for (int i = 0; i < values.length; i++) {
            index += steps.get(i).at(values[i]);
        }
        return index;
    }

    /** The probability of default within so many months. */
    public double within(double[] values, int months) {
        double index = index(values);
        double survival = 1;
        for (int s = 1; s <= months; s++) {
            survival *= 1 - monthly(index, s);
        }
        return 1 - survival;
    }

    private double monthly(double index, int s) {
        double ln = Math.log(s);
        return Odds.probability(terms.level + terms.time * ln + (terms.weight + terms.fading * ln) * index);
    }

    @Override
    public SequencedMap<String, Double> facts(double[] values, Around around) {
        SequencedMap<String, Double> facts = new LinkedHashMap<>();
        double index = index(values);
        double survival = 1;
        for (int s = 1; s <= MONTHS; s++) {
            survival *= 1 - monthly(index, s);
            if (s == 3 || s == 6 || s == MONTHS) {
                facts.put("hazard.months_" + s, 1 - survival);
            }
        }
        return facts;
    }

    @Override
    public List<Reason> reasons(double[] values, Around around, int most) {
        return Pushes.of(name(), steps, values, most, Steps::push);
    }
}
