package org.bulwark.server.warning;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.bulwark.basics.Reason;
import org.bulwark.indicator.value.IndicatorValues;
import org.bulwark.warning.model.ModelReading;
import org.bulwark.warning.model.PathPoint;
import tools.jackson.databind.json.JsonMapper;

/**
 * What models foretold when an alert said something, frozen as known then.
 *
 * @param currency of the path; empty without one
 * @param path cash against what falls due, week by week; none where no account is known
 * @param pushes what pushed the models towards trouble, those of one model together, the strongest first
 */
record Foretold(String currency, List<PathPoint> path, List<Push> pushes) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MOST = 3;

    Foretold {
        path = List.copyOf(path);
        pushes = List.copyOf(pushes);
    }

    /**
     * One input that pushed.
     *
     * @param model the model's name
     * @param indicator the input
     * @param value as known then; empty where there is none
     */
    record Push(String model, String indicator, String value) {}

    /** What the models of some rules say beside what a look found. */
    static Foretold of(IndicatorValues values, Looked looked, Rules rules) {
        ModelReading models = rules.models();
        List<PathPoint> path = models.path(values, looked.around());
        List<Push> pushes = new ArrayList<>();
        for (int model = 0; model < models.models().size(); model++) {
            for (Reason reason : models.reasons(model, values, looked.around(), MOST)) {
                pushes.add(new Push(
                        reason.parameters().getOrDefault("model", ""),
                        reason.parameters().getOrDefault("indicator", ""),
                        reason.parameters().getOrDefault("value", "")));
            }
        }
        return new Foretold(
                path.isEmpty()
                        ? ""
                        : rules.cash().map(Currency::getCurrencyCode).orElse(""),
                path,
                pushes);
    }

    static Foretold read(byte[] bytes) {
        return JSON.readValue(bytes, Foretold.class);
    }

    byte[] write() {
        return JSON.writeValueAsBytes(this);
    }
}
