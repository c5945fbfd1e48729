package org.bulwark.decision.table;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** One value of the outputs of several rows. */
final class Aggregation {

    private Aggregation() {}

    /** The value; nothing when no row has an output, but 0 when none is counted. */
    static Optional<Object> of(HitPolicy policy, List<Row> rows) {
        if (policy == HitPolicy.COLLECT_COUNT) {
            return Optional.of((long) rows.size());
        }
        return rows.stream()
                .map(row -> row.outputs().getFirst())
                .filter(Objects::nonNull)
                .map(Object.class::cast)
                .reduce((a, b) -> join(policy, a, b));
    }

    private static Object join(HitPolicy policy, Object a, Object b) {
        return switch (policy) {
            case COLLECT_SUM -> sum(a, b);
            case COLLECT_MIN -> Values.compare(a, b) <= 0 ? a : b;
            case COLLECT_MAX -> Values.compare(a, b) >= 0 ? a : b;
            default -> throw new IllegalArgumentException(policy + " makes no one value");
        };
    }

    private static Object sum(Object a, Object b) {
        return a instanceof Double number ? (Object) (number + (Double) b) : (Object) Math.addExact((Long) a, (Long) b);
    }
}
