package org.bulwark.decision.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One answer of a table with what it was an answer to.
 *
 * @param table the table
 * @param inputs the values in the order of the table's inputs, null where missing
 * @param outcome the answer
 */
public record Evaluation(DecisionTable table, List<@Nullable Object> inputs, TableOutcome outcome) {

    /**
     * A value that was read.
     *
     * @param input the input's name
     * @param value its value, null when it was missing
     */
    public record Reading(String input, @Nullable Object value) {}

    /** The values in the order of the table's inputs. Written out, so that other modules see the null. */
    @Override
    public List<@Nullable Object> inputs() {
        return inputs;
    }

    /** The values on which the answer rests: those of all inputs that some row asks about, in order. */
    public List<Reading> readings() {
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < table.inputs().size(); i++) {
            int column = i;
            InputColumn input = table.inputs().get(i);
            boolean read = !input.allowed().equals(Cell.ANY)
                    || table.rows().stream()
                            .anyMatch(row -> !row.cells().get(column).equals(Cell.ANY));
            if (read) {
                readings.add(new Reading(input.name(), inputs.get(i)));
            }
        }
        return readings;
    }
}
