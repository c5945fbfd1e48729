package org.bulwark.indicator.fold;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bulwark.basics.rule.Evaluation;
import org.bulwark.basics.rule.Fact;
import org.bulwark.basics.rule.FactSchema;
import org.bulwark.basics.rule.FactType;
import org.bulwark.basics.rule.Facts;
import org.bulwark.basics.rule.RuleExpression;

/**
 * The filters of a source. Most of them read only fields of few values (flags, and texts with a list of what is allowed): what such a filter
 * says is worked out beforehand for every combination, so that an event costs a look-up and no evaluation. Immutable and safe for several
 * threads.
 */
final class Filters {

    /** The most filters of a source: their answers for an event are bits of one word. */
    static final int MOST = Long.SIZE;

    private static final int MOST_COMBINATIONS = 20_000;

    private final List<RuleExpression> filters;
    private final Set<Integer> read;
    /** The fields of few values that some table reads: slot and the places of their values, 0 for a missing one. */
    private final int[] slots;

    private final List<Map<Object, Integer>> places;
    private final Table[] tables;

    /**
     * What a filter says of every combination of the values of some fields; of a filter that cannot be worked out beforehand, nothing.
     *
     * @param fields which of the fields of few values
     * @param radix how far apart the values of each are
     * @param holds the combinations that pass
     */
    private record Table(int[] fields, int[] radix, BitSet holds) {}

    private Filters(
            List<RuleExpression> filters,
            Set<Integer> read,
            int[] slots,
            List<Map<Object, Integer>> places,
            Table[] tables) {
        this.filters = filters;
        this.read = read;
        this.slots = slots;
        this.places = places;
        this.tables = tables;
    }

    static Filters of(List<RuleExpression> filters, FactSchema schema) {
        List<Integer> slots = new ArrayList<>();
        List<Map<Object, Integer>> places = new ArrayList<>();
        Table[] tables = new Table[filters.size()];
        for (int i = 0; i < tables.length; i++) {
            int[] read = filters.get(i).facts().stream().mapToInt(schema::slot).toArray();
            long combinations = Arrays.stream(read)
                    .mapToLong(slot -> values(schema.facts().get(slot)).size() + 1L)
                    .reduce(1, (a, b) -> Math.min(MOST_COMBINATIONS + 1L, a * b));
            boolean few = Arrays.stream(read)
                    .noneMatch(slot -> values(schema.facts().get(slot)).isEmpty());
            if (few && combinations <= MOST_COMBINATIONS) {
                tables[i] = table(filters.get(i), schema, read, (int) combinations, slots, places);
            }
        }
        Set<Integer> all = filters.stream()
                .flatMap(filter -> filter.facts().stream())
                .map(schema::slot)
                .collect(Collectors.toUnmodifiableSet());
        return new Filters(
                List.copyOf(filters),
                all,
                slots.stream().mapToInt(slot -> slot).toArray(),
                List.copyOf(places),
                tables);
    }

    private static List<Object> values(Fact fact) {
        return fact.type() == FactType.FLAG ? List.of(false, true) : List.copyOf(fact.allowed());
    }

    private static Table table(
            RuleExpression filter,
            FactSchema schema,
            int[] read,
            int combinations,
            List<Integer> slots,
            List<Map<Object, Integer>> places) {
        int[] fields = new int[read.length];
        int[] radix = new int[read.length];
        int apart = 1;
        for (int i = 0; i < read.length; i++) {
            List<Object> values = values(schema.facts().get(read[i]));
            if (!slots.contains(read[i])) {
                slots.add(read[i]);
                Map<Object, Integer> places1 = new HashMap<>();
                values.forEach(value -> places1.put(value, places1.size() + 1));
                places.add(places1);
            }
            fields[i] = slots.indexOf(read[i]);
            radix[i] = apart;
            apart *= values.size() + 1;
        }
        BitSet holds = new BitSet(combinations);
        for (int combination = 0; combination < combinations; combination++) {
            Facts.Builder facts = Facts.of(schema);
            int left = combination;
            for (int slot : read) {
                List<Object> values = values(schema.facts().get(slot));
                int place = left % (values.size() + 1);
                left /= values.size() + 1;
                facts.at(slot, place == 0 ? null : values.get(place - 1));
            }
            holds.set(combination, holds(filter, facts.build()));
        }
        return new Table(fields, radix, holds);
    }

    private static boolean holds(RuleExpression filter, Facts facts) {
        return filter.evaluate(facts) instanceof Evaluation.Value(Object value) && Boolean.TRUE.equals(value);
    }

    /** The slots of the fields that any of them reads. */
    Set<Integer> read() {
        return read;
    }

    /** Which filters an event passes, a bit each. */
    long passed(Facts facts) {
        int[] at = new int[slots.length];
        boolean foreign = false;
        for (int i = 0; i < slots.length; i++) {
            Object value = facts.at(slots[i]);
            if (value != null) {
                Integer place = places.get(i).get(value);
                foreign |= place == null;
                at[i] = place == null ? 0 : place;
            }
        }
        long bits = 0;
        for (int i = 0; i < tables.length; i++) {
            // a value that is no longer allowed stands in events of an earlier version of the source
            Table table = foreign ? null : tables[i];
            boolean holds = table == null ? holds(filters.get(i), facts) : holds(table, at);
            bits |= holds ? 1L << i : 0;
        }
        return bits;
    }

    private static boolean holds(Table table, int[] at) {
        int combination = 0;
        for (int i = 0; i < table.fields.length; i++) {
            combination += table.radix[i] * at[table.fields[i]];
        }
        return table.holds.get(combination);
    }
}
