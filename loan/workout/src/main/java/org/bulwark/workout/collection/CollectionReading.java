package org.bulwark.workout.collection;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.bulwark.decision.table.DecisionTable;
import org.bulwark.decision.table.Row;
import org.bulwark.decision.table.TableEvaluator;
import org.bulwark.decision.table.TableOutcome;
import org.bulwark.workout.WorkoutProblem;
import org.jspecify.annotations.Nullable;

/** Rules of collection, ready to be asked. Immutable and safe for several threads. */
public final class CollectionReading {

    private final TableEvaluator points;
    private final TableEvaluator strategies;

    private CollectionReading(CollectionRules rules) {
        this.points = TableEvaluator.indexed(rules.points());
        this.strategies = TableEvaluator.indexed(rules.strategies());
    }

    /** A reading by these rules. */
    public static CollectionReading of(CollectionRules rules) {
        return new CollectionReading(rules);
    }

    /**
     * The score and the strategy of a debt.
     *
     * @param facts what is known, of the classes that their types name; what is not known is left out, and matches only rows that do not ask
     * @throws org.bulwark.basics.ProblemException {@link WorkoutProblem#COLLECTION_INVALID} for a value that a table does not allow
     */
    public CollectionFinding at(Map<CollectionFact, ?> facts) {
        long score = 0;
        List<Row> rows = List.of();
        switch (asked(points, facts)) {
            case TableOutcome.Aggregate(Object value, List<Row> hit) -> {
                score = (Long) value;
                rows = hit;
            }
            case TableOutcome.Otherwise it -> score = it.outputs().getFirst() instanceof Long value ? value : 0;
            case TableOutcome.None _ -> {}
            case TableOutcome other -> throw notAllowed(points.table(), other);
        }
        Map<CollectionFact, Object> all = new EnumMap<>(CollectionFact.class);
        all.putAll(facts);
        all.put(CollectionFact.SCORE, score);
        List<String> ids = rows.stream().map(Row::id).toList();
        return switch (asked(strategies, all)) {
            case TableOutcome.One(Row row) ->
                new CollectionFinding(score, ids, strategy(row.outputs().getFirst()), row.id());
            case TableOutcome.Otherwise it ->
                new CollectionFinding(score, ids, strategy(it.outputs().getFirst()), "");
            case TableOutcome other -> throw notAllowed(strategies.table(), other);
        };
    }

    private static TableOutcome asked(TableEvaluator table, Map<CollectionFact, ?> facts) {
        List<String> names = table.table().inputNames();
        @Nullable Object[] values = new @Nullable Object[names.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = facts.get(CollectionFact.of(names.get(i)).orElseThrow());
        }
        return table.evaluate(values).outcome();
    }

    private static Strategy strategy(@Nullable Object word) {
        return Strategy.of(String.valueOf(word)).orElseThrow();
    }

    private static RuntimeException notAllowed(DecisionTable table, TableOutcome outcome) {
        return WorkoutProblem.COLLECTION_INVALID.with(
                "The table '" + table.name() + "' has no answer: " + outcome + ".", "Check what it allows.");
    }
}
