package org.bulwark.indicator.fold;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.bulwark.data.source.Source;

/**
 * What is kept of one source.
 *
 * @param index its place in the plan
 * @param source the source
 * @param calendar the days of the bank's zone
 * @param replaces the slots of the fields by which a later record takes the place of an earlier one; none where all records count
 * @param filters the filters of its columns
 * @param months what a row by month holds
 * @param days what a row by day holds
 */
record SourcePlan(
        int index,
        Source source,
        BankDays calendar,
        List<Integer> replaces,
        Filters filters,
        Layout months,
        Layout days) {

    /** What a kept record of a source depends on whose records replace each other; nothing where all count. */
    String record() {
        return replaces.isEmpty()
                ? ""
                : replaces + " of "
                        + slots().stream()
                                .map(slot ->
                                        slot + " " + source.schema().names().get(slot))
                                .toList();
    }

    /** The slots of the fields that filters and columns read, in order. */
    List<Integer> slots() {
        SortedSet<Integer> slots = new TreeSet<>(filters.read());
        slots.addAll(replaces);
        for (Layout layout : List.of(months, days)) {
            for (Column column : layout.columns()) {
                slots.add(column.measure());
                slots.add(column.keySlot());
            }
        }
        slots.remove(Column.NONE);
        return List.copyOf(slots);
    }
}
