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
 * The filters of a source. Most of them read fields of few values (flags, and texts with a list of what is allowed): what a filter says is
 * worked out beforehand for every combination of them, so that an event costs a look-up. Only what other fields decide is evaluated.
 * Immutable and safe for several threads.
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
     * @param holds the combinations that pass, whatever other fields say
     * @param open the combinations of which other fields decide
     */
    private record Table(int[] fields, int[] radix, BitSet holds, BitSet open) {}

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
            int[] few = filters.get(i).facts().stream()
                    .mapToInt(schema::slot)
                    .filter(slot -> !values(schema.facts().get(slot)).isEmpty())
                    .toArray();
            long combinations = Arrays.stream(few)
                    .mapToLong(slot -> values(schema.facts().get(slot)).size() + 1L)
                    .reduce(1, (a, b) -> Math.min(MOST_COMBINATIONS + 1L, a * b));
            if (few.length > 0 && combinations <= MOST_COMBINATIONS) {
                tables[i] = table(filters.get(i), schema, few, (int) combinations, slots, places);
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
            int[] few,
            int combinations,
            List<Integer> slots,
            List<Map<Object, Integer>> places) {
        int[] fields = new int[few.length];
        int[] radix = new int[few.length];
        int apart = 1;
        for (int i = 0; i < few.length; i++) {
            List<Object> values = values(schema.facts().get(few[i]));
            if (!slots.contains(few[i])) {
                slots.add(few[i]);
                Map<Object, Integer> places1 = new HashMap<>();
                values.forEach(value -> places1.put(value, places1.size() + 1));
                places.add(places1);
            }
            fields[i] = slots.indexOf(few[i]);
            radix[i] = apart;
            apart *= values.size() + 1;
        }
        boolean whole = few.length == filter.facts().size();
        BitSet holds = new BitSet(combinations);
        BitSet open = new BitSet(combinations);
        for (int combination = 0; combination < combinations; combination++) {
            Facts.Builder facts = Facts.of(schema);
            int left = combination;
            for (int slot : few) {
                List<Object> values = values(schema.facts().get(slot));
                int place = left % (values.size() + 1);
                left /= values.size() + 1;
                facts.at(slot, place == 0 ? null : values.get(place - 1));
            }
            Facts known = facts.build();
            boolean told = whole || filter.given(known).isPresent();
            open.set(combination, !told);
            holds.set(combination, told && holds(filter, known));
        }
        return new Table(fields, radix, holds, open);
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
            boolean holds = table == null ? holds(filters.get(i), facts) : holds(filters.get(i), facts, table, at);
            bits |= holds ? 1L << i : 0;
        }
        return bits;
    }

    private static boolean holds(RuleExpression filter, Facts facts, Table table, int[] at) {
        int combination = 0;
        for (int i = 0; i < table.fields.length; i++) {
            combination += table.radix[i] * at[table.fields[i]];
        }
        return table.open.get(combination) ? holds(filter, facts) : table.holds.get(combination);
    }
}
