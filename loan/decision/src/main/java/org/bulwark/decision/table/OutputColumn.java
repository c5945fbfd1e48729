package org.bulwark.decision.table;

import java.util.Optional;
import org.bulwark.basics.rule.FactType;

/**
 * What a table gives.
 *
 * @param name its name, for example {@code limit}
 * @param type what its values are
 * @param allowed the values that it may have, {@link Cell#ANY} for all of them and none at all; {@link TableCheck} holds rows to it
 * @param otherwise what it is when no row matches
 */
public record OutputColumn(String name, ColumnType type, Cell allowed, Optional<Object> otherwise) {

    /** Brings the value into its one form. */
    public OutputColumn {
        otherwise = otherwise.map(Values::plain);
    }

    /** Any values of a kind, nothing when no row matches. */
    public static OutputColumn of(String name, FactType fact) {
        return new OutputColumn(name, ColumnType.of(fact), Cell.ANY, Optional.empty());
    }

    /** The same with these values only. */
    public OutputColumn within(Cell values) {
        return new OutputColumn(name, type, values, otherwise);
    }

    /** The same with a value for when no row matches. */
    public OutputColumn otherwise(Object value) {
        return new OutputColumn(name, type, allowed, Optional.of(value));
    }
}
