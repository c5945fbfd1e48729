package org.bulwark.indicator.definition;

import java.util.Optional;

/**
 * Which events of a source count, and what is measured of them.
 *
 * @param source the source's code
 * @param named the series of which the events are, where they are of no party: a name in which words in braces stand for where the party belongs,
 *     {@code industry.{industry}.turnover}; empty for events of the party itself, or of a series that is looked at by itself
 * @param where which of its events, in CEL over its fields; empty for all. An event of which it cannot be told does not count
 * @param measure the field that is measured; empty when events are only counted
 * @param key the field by which keys are told apart; empty where no aggregate asks for keys
 * @param stock whether the measure is a level that stands until the next one (a balance, a number of people) and not a flow that adds up
 */
public record Series(
        String source,
        Optional<SeriesName> named,
        Optional<String> where,
        Optional<String> measure,
        Optional<String> key,
        boolean stock) {

    /** Events of the party itself. */
    public Series(
            String source, Optional<String> where, Optional<String> measure, Optional<String> key, boolean stock) {
        this(source, Optional.empty(), where, measure, key, stock);
    }

    /** Events that are only counted. */
    public static Series events(String source, Optional<String> where) {
        return new Series(source, where, Optional.empty(), Optional.empty(), false);
    }

    /** The same of whomever the events are: what is kept of events does not depend on who reads it. */
    public Series unnamed() {
        return named.isEmpty() ? this : new Series(source, where, measure, key, stock);
    }
}
