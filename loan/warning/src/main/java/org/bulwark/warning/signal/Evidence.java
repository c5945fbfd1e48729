package org.bulwark.warning.signal;

import org.bulwark.warning.Tier;

/** What a signal rests on. */
public sealed interface Evidence {

    /** Records: payments, statements, registers. */
    record Structured() implements Evidence {}

    /**
     * What was read out of text: news, rumours, impressions.
     *
     * @param ceiling the tier above which all such signals together never lift
     */
    record Unstructured(Tier ceiling) implements Evidence {}

    /** Whether it is read out of text. */
    default boolean isUnstructured() {
        return this instanceof Unstructured;
    }
}
