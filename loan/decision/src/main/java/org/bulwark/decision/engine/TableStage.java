package org.bulwark.decision.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.bulwark.basics.rule.FactSchema;
import org.bulwark.basics.rule.Facts;
import org.bulwark.decision.Outcome;
import org.bulwark.decision.Reading;
import org.bulwark.decision.Step;
import org.bulwark.decision.policy.PolicyFacts;
import org.bulwark.decision.table.DecisionTable;
import org.bulwark.decision.table.Evaluation;
import org.bulwark.decision.table.Row;
import org.bulwark.decision.table.TableEvaluator;
import org.bulwark.decision.table.TableOutcome;
import org.jspecify.annotations.Nullable;

/** One decision table, ready to be asked. */
final class TableStage {

    private final TableEvaluator evaluator;
    private final int[] slots;
    private final List<String> outputs;

    private TableStage(TableEvaluator evaluator, int[] slots, List<String> outputs) {
        this.evaluator = evaluator;
        this.slots = slots;
        this.outputs = outputs;
    }

    static TableStage of(DecisionTable table, FactSchema schema) {
        int[] slots = table.inputNames().stream().mapToInt(schema::slot).toArray();
        List<String> outputs = table.outputs().stream()
                .map(output -> PolicyFacts.name(table, output))
                .toList();
        return new TableStage(TableEvaluator.indexed(table), slots, outputs);
    }

    Step.Looked of(Facts facts) {
        @Nullable Object[] inputs = Arrays.stream(slots).mapToObj(facts::at).toArray();
        Evaluation evaluation = evaluator.evaluate(inputs);
        return switch (evaluation.outcome()) {
            case TableOutcome.One(var row) -> answer(evaluation, "one", List.of(row), row.outputs());
            case TableOutcome.Many(var rows) -> answer(evaluation, "many", rows, List.of());
            case TableOutcome.Aggregate(var value, var rows) -> answer(evaluation, "aggregate", rows, List.of(value));
            case TableOutcome.Otherwise(var values) -> answer(evaluation, "otherwise", List.of(), values);
            case TableOutcome.None _ -> answer(evaluation, "none", List.of(), List.of());
            case TableOutcome.Conflict(var rows) -> undecided(evaluation, "conflict", rows);
            case TableOutcome.NotAllowed _ -> undecided(evaluation, "not-allowed", List.of());
        };
    }

    private Step.Looked answer(Evaluation evaluation, String answer, List<Row> rows, List<@Nullable Object> values) {
        SequencedMap<String, Object> given = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            if (value != null) {
                given.put(outputs.get(i), value);
            }
        }
        return new Step.Looked(
                evaluator.table().name(),
                readings(evaluation),
                answer,
                ids(rows),
                given,
                Outcome.APPROVE,
                Optional.empty());
    }

    /** A table that contradicts itself, or was asked about what it does not allow, leaves the matter to a person. */
    private Step.Looked undecided(Evaluation evaluation, String answer, List<Row> rows) {
        String table = evaluator.table().name();
        return new Step.Looked(
                table,
                readings(evaluation),
                answer,
                ids(rows),
                new LinkedHashMap<>(),
                Outcome.REFER,
                Optional.of(ReasonCodes.of(ReasonCodes.TABLE_UNDECIDED, "table", table, "answer", answer)));
    }

    private static List<Reading> readings(Evaluation evaluation) {
        List<Reading> readings = new ArrayList<>();
        evaluation.readings().forEach(r -> readings.add(new Reading(r.input(), Optional.ofNullable(r.value()))));
        return readings;
    }

    private static List<String> ids(List<Row> rows) {
        return rows.stream().map(Row::id).toList();
    }
}
