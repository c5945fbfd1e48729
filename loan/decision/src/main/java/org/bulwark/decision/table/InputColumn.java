package org.bulwark.decision.table;

import org.bulwark.basics.rule.FactType;

/**
 * A fact that a table looks at.
 *
 * @param name the fact's name, for example {@code application.amount}
 * @param type what its values are
 * @param allowed the values that it may have, {@link Cell#ANY} for all of them and none at all. A value outside is not decided on but
 *     answered by {@link TableOutcome.NotAllowed}; {@link Cell#PRESENT} says that the value is never missing
 */
public record InputColumn(String name, ColumnType type, Cell allowed) {

    /** Any values of a kind. */
    public static InputColumn of(String name, FactType fact) {
        return new InputColumn(name, ColumnType.of(fact), Cell.ANY);
    }

    /** The same with these values only. */
    public InputColumn within(Cell values) {
        return new InputColumn(name, type, values);
    }
}
