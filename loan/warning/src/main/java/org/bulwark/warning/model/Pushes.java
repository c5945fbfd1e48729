package org.bulwark.warning.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.ToDoubleBiFunction;
import org.bulwark.basics.Reason;
import org.bulwark.data.Numbers;

/** Reasons of a model: the inputs that pushed most towards trouble. */
final class Pushes {

    private static final double THOUSANDTHS = 1000;

    private final String model;
    private final List<Push> all = new ArrayList<>();

    private record Push(String indicator, double value, double push) {}

    Pushes(String model) {
        this.model = model;
    }

    /** Of the steps of a model, which read the first values in order. */
    static List<Reason> of(
            String model, List<Steps> steps, double[] values, int most, ToDoubleBiFunction<Steps, Double> push) {
        Pushes pushes = new Pushes(model);
        for (int i = 0; i < steps.size(); i++) {
            pushes.add(steps.get(i).indicator(), values[i], push.applyAsDouble(steps.get(i), values[i]));
        }
        return pushes.reasons(most);
    }

    void add(String indicator, double value, double push) {
        if (push > 0) {
            all.add(new Push(indicator, value, push));
        }
    }

    List<Reason> reasons(int most) {
        return all.stream()
                .sorted(Comparator.comparingDouble(Push::push).reversed()) // stable: alike stay in the model's order
                .limit(most)
                .map(this::reason)
                .toList();
    }

    private Reason reason(Push push) {
        SequencedMap<String, String> parameters = new LinkedHashMap<>();
        parameters.put("model", model);
        parameters.put("indicator", push.indicator);
        parameters.put("value", Double.isNaN(push.value) ? "" : Numbers.text(push.value));
        parameters.put("push", Numbers.text(Math.round(push.push * THOUSANDTHS) / THOUSANDTHS));
        return new Reason(WarningModel.PUSHED, parameters);
    }
}
