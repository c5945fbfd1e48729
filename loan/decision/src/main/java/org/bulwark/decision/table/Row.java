package org.bulwark.decision.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row: if all cells match, these are the outputs.
 *
 * @param id its name, which stays when it moves
 * @param cells one a table's input
 * @param outputs one a table's output; null where the row gives none
 * @param annotation a note for people, without blanks around it; empty for none
 */
public record Row(String id, List<Cell> cells, List<@Nullable Object> outputs, String annotation) {

    /** Copies the lists and brings the outputs into their one form. */
    public Row {
        cells = List.copyOf(cells);
        List<@Nullable Object> plain = new ArrayList<>();
        for (Object output : outputs) {
            plain.add(output == null ? null : Values.plain(output));
        }
        outputs = Collections.unmodifiableList(plain);
        annotation = annotation.strip();
    }

    /** A row without a note. */
    public static Row of(String id, List<Cell> cells, List<@Nullable Object> outputs) {
        return new Row(id, cells, outputs, "");
    }

    /** The same with a note. */
    public Row noted(String note) {
        return new Row(id, cells, outputs, note);
    }

    /** One a table's output; null where the row gives none. Written out, so that other modules see the null. */
    @Override
    public List<@Nullable Object> outputs() {
        return outputs;
    }

    /** Whether all cells match. */
    boolean matches(@Nullable Object[] inputs) {
        for (int i = 0; i < inputs.length; i++) {
            if (!cells.get(i).matches(inputs[i])) {
                return false;
            }
        }
        return true;
    }
}
