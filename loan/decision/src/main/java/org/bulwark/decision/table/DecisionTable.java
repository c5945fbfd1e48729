package org.bulwark.decision.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Rows of conditions over some inputs and what they give; DMN's decision table, on literals.
 *
 * @param name its name
 * @param hitPolicy what it answers when several rows match
 * @param inputs what it looks at, at most 64
 * @param outputs what it gives, 1 to 64
 * @param rows the rows in order, at most 100,000
 */
public record DecisionTable(
        String name, HitPolicy hitPolicy, List<InputColumn> inputs, List<OutputColumn> outputs, List<Row> rows) {

    /**
     * Copies the lists and checks what cannot be in a table at all; what is merely unwise is found by {@link TableCheck}.
     *
     * @throws org.bulwark.basics.ProblemException {@link TableProblem#TABLE_SHAPE} or {@link TableProblem#TABLE_SIZE}
     */
    public DecisionTable {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        rows = List.copyOf(rows);
        new TableShape(name, inputs, outputs).verify(hitPolicy, rows);
    }

    /** The same with other rows. */
    public DecisionTable withRows(List<Row> others) {
        return new DecisionTable(name, hitPolicy, inputs, outputs, others);
    }

    /** The names of the facts that it looks at, in order. */
    public List<String> inputNames() {
        return inputs.stream().map(InputColumn::name).toList();
    }

    /** Whether it gives something when no row matches. */
    public boolean hasOtherwise() {
        return outputs.stream().anyMatch(output -> output.otherwise().isPresent());
    }

    /** What it gives when no row matches, one an output; null where nothing is said. */
    public List<@Nullable Object> otherwise() {
        List<@Nullable Object> values = new ArrayList<>();
        outputs.forEach(output -> values.add(output.otherwise().orElse(null)));
        return Collections.unmodifiableList(values);
    }

    /** A row by its id. */
    public Optional<Row> row(String id) {
        return rows.stream().filter(row -> row.id().equals(id)).findFirst();
    }
}
