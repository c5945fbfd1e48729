package org.bulwark.indicator.fold;

import org.bulwark.basics.rule.FactType;

/**
 * What is kept of one series in a row of its source: a run of whole numbers.
 *
 * @param filter the place of its filter among the source's; -1 for none
 * @param measure the slot of what is measured; -1 for nothing
 * @param type the type of the measure
 * @param scale what a measure of type NUMBER is multiplied by to be whole
 * @param keySlot the slot of the key; -1 for none
 * @param keyed the place among the source's columns with keys; -1 for none
 * @param at where the run begins: the count, then what follows
 * @param sum where the sum lies, low and high word; -1 when it is not kept; likewise the others
 * @param ends the least and the greatest value
 * @param squares the sum of squares, low and high word
 * @param last time, tie and value of the latest event
 */
record Column(
        int filter,
        int measure,
        FactType type,
        double scale,
        int keySlot,
        int keyed,
        int at,
        int sum,
        int ends,
        int squares,
        int last) {

    static final int NONE = -1;

    /** A measure in whole units. */
    long whole(Object value) {
        // not a switch over types: this is the hottest place of all
        if (value instanceof Long whole) {
            return whole;
        }
        if (value instanceof Double number) {
            return Math.round(number * scale);
        }
        if (value instanceof Boolean flag) {
            return flag ? 1 : 0;
        }
        throw new IllegalArgumentException("not measurable: " + value);
    }
}
