package org.bulwark.decision.table;

import java.util.List;
import java.util.StringJoiner;

/**
 * Combinations of inputs: all those whose values match a cell each, among the allowed ones.
 *
 * @param cells one a table's input; {@link Cell#ANY} where all that is allowed is meant
 */
public record Box(List<Cell> cells) {

    /** Copies the list. */
    public Box {
        cells = List.copyOf(cells);
    }

    /** How many inputs it narrows; fewer is more general. */
    public int narrowed() {
        return (int) cells.stream().filter(cell -> !cell.equals(Cell.ANY)).count();
    }

    /** Whether it speaks of a missing value. */
    public boolean isOfMissing() {
        return cells.contains(new Cell.Missing());
    }

    /** The inputs that it narrows, in a table's words: {@code amount < 1000, kind "A"}; {@code -} for everything. */
    public String text(DecisionTable table) {
        StringJoiner text = new StringJoiner(", ").setEmptyValue("-");
        for (int i = 0; i < cells.size(); i++) {
            InputColumn input = table.inputs().get(i);
            if (!cells.get(i).equals(Cell.ANY)) {
                text.add(input.name() + " " + CellText.print(cells.get(i), input.type()));
            }
        }
        return text.toString();
    }
}
