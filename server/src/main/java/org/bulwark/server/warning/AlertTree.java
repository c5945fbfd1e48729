package org.bulwark.server.warning;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bulwark.basics.Reason;
import org.bulwark.warning.Tier;
import org.bulwark.warning.alert.AlertStep;
import org.bulwark.warning.alert.Closing;
import org.bulwark.warning.alert.Ground;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The steps of an alert as JSON, as they are sealed. */
final class AlertTree {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<Step>> STEPS = new TypeReference<>() {};

    private AlertTree() {}

    /** A ground; its reason is a code with parameters. */
    private record Why(String cause, Tier tier, String code, Map<String, String> parameters) {

        static Why of(Ground ground) {
            return new Why(
                    ground.cause(),
                    ground.tier(),
                    ground.reason().code(),
                    ground.reason().parameters());
        }

        Ground ground() {
            return new Ground(cause, tier, new Reason(code, new LinkedHashMap<>(parameters)));
        }
    }

    private record Step(
            String kind,
            long at,
            @Nullable Tier from,
            @Nullable Tier tier,
            @Nullable List<Why> grounds,
            @Nullable Closing why,
            @Nullable String by) {

        static Step of(AlertStep step) {
            return switch (step) {
                case AlertStep.Opened it -> grounds("opened", it.at(), it.tier(), it.grounds());
                case AlertStep.Warned it -> grounds("warned", it.at(), it.tier(), it.grounds());
                case AlertStep.Reopened it -> grounds("reopened", it.at(), it.tier(), it.grounds());
                case AlertStep.Rose it -> new Step("rose", it.at(), it.from(), it.to(), null, null, null);
                case AlertStep.Cooled it -> new Step("cooled", it.at(), it.from(), it.to(), null, null, null);
                case AlertStep.Closed it -> new Step("closed", it.at(), null, null, null, it.why(), it.by());
            };
        }

        private static Step grounds(String kind, long at, Tier tier, List<Ground> grounds) {
            return new Step(kind, at, null, tier, grounds.stream().map(Why::of).toList(), null, null);
        }

        AlertStep step() {
            return switch (kind) {
                case "opened" -> new AlertStep.Opened(at, there(tier), read());
                case "warned" -> new AlertStep.Warned(at, there(tier), read());
                case "reopened" -> new AlertStep.Reopened(at, there(tier), read());
                case "rose" -> new AlertStep.Rose(at, there(from), there(tier));
                case "cooled" -> new AlertStep.Cooled(at, there(from), there(tier));
                case "closed" -> new AlertStep.Closed(at, there(why), there(by));
                default -> throw new IllegalStateException("no step of an alert: " + kind);
            };
        }

        private List<Ground> read() {
            return there(grounds).stream().map(Why::ground).toList();
        }

        private static <T> T there(@Nullable T value) {
            return Objects.requireNonNull(value);
        }
    }

    static byte[] write(List<AlertStep> history) {
        return JSON.writeValueAsBytes(history.stream().map(Step::of).toList());
    }

    static List<AlertStep> read(byte[] bytes) {
        return JSON.readValue(bytes, STEPS).stream().map(Step::step).toList();
    }
}
