package org.bulwark.warning.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.bulwark.basics.Reason;
import org.bulwark.warning.WarningProblem;

/**
 * A scorecard of how a party behaves: how it pays, its accounts, its use of limits. Gives {@code behaviour.score}, whole points, more is
 * safer; 20 points double the odds of no default within twelve months.
 *
 * @param steps the points of each indicator
 * @param training what it was learned from
 */
public record Behaviour(List<Steps> steps, Training training) implements WarningModel {

    /** Copies the list; it must not be empty: {@link WarningProblem#MODEL_INVALID}. */
    public Behaviour {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw WarningProblem.MODEL_INVALID.with("The behaviour score reads no indicator.", "Give inputs.");
        }
    }

    @Override
    public String name() {
        return "behaviour";
    }

    @Override
    public List<String> reads() {
        return steps.stream().map(Steps::indicator).toList();
    }

    @Override
    public SequencedMap<String, Double> facts(double[] values, Around around) {
        double points = 0;
        for (int i = 0; i < values.length; i++) {
            points += steps.get(i).at(values[i]);
        }
        SequencedMap<String, Double> facts = new LinkedHashMap<>();
        facts.put("behaviour.score", points);
        return facts;
    }

    /** What cost most points against the usual. */
    @Override
    public List<Reason> reasons(double[] values, Around around, int most) {
        return Pushes.of(name(), steps, values, most, (step, value) -> -step.push(value));
    }
}
