package org.bulwark.server.database;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The conditions of a query that is put together from what a reader chose. The text of each condition is written in our code; what the
 * reader gave goes in as parameters and nothing else.
 */
public final class Conditions {

    private final List<String> texts = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();

    /** Adds a condition with a {@code ?} for each parameter. */
    public Conditions and(String condition, Object... values) {
        texts.add(condition);
        parameters.addAll(Arrays.asList(values));
        return this;
    }

    /** Adds a condition when a value was given. */
    public Conditions andIf(String value, String condition) {
        return value.isEmpty() ? this : and(condition, value);
    }

    /** {@code where …}, or nothing when there is no condition. */
    public String where() {
        return texts.isEmpty() ? "" : " where (" + String.join(") and (", texts) + ")";
    }

    /** The parameters in the order of the conditions. */
    public List<Object> parameters() {
        return Collections.unmodifiableList(parameters);
    }

    /** A copy to which more can be added. */
    public Conditions copy() {
        Conditions copy = new Conditions();
        copy.texts.addAll(texts);
        copy.parameters.addAll(parameters);
        return copy;
    }
}
