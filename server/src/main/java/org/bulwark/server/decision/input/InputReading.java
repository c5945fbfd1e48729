package org.bulwark.server.decision.input;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.bulwark.basics.rule.Facts;
import org.bulwark.decision.product.DataFacts;

/**
 * What was read for one application.
 *
 * @param asOf as known then
 * @param place the last event in the log at that time
 * @param catalogue what tells the catalogue and its sources from others
 * @param values the inputs in the order of the product's fields
 * @param supplies the sources that the product needs
 * @param otherProduct the product for which the records are enough when they are not for this one
 */
public record InputReading(
        Instant asOf,
        long place,
        String catalogue,
        List<InputValue> values,
        List<SourceSupply> supplies,
        Optional<String> otherProduct) {

    /** The key of evidence under which it is kept. */
    public static final String PART = "data";

    /** Copies the lists. */
    public InputReading {
        values = List.copyOf(values);
        supplies = List.copyOf(supplies);
    }

    /** Tells the facts: what was read goes in, whatever an applicant stated. */
    public void tell(Facts.Builder facts) {
        values.forEach(value -> facts.put(value.fact(), value.value().orElse(null)));
        supplies.forEach(supply -> supply.tell(facts));
        facts.put(DataFacts.CONTRADICTED, values.stream().anyMatch(value -> value.state() == InputState.CONTRADICTED));
        facts.put(DataFacts.OTHER_PRODUCT, otherProduct.orElse(null));
    }

    /** As it is kept with the evidence; supplies are among the facts. */
    public SequencedMap<String, Object> tree() {
        SequencedMap<String, Object> tree = new LinkedHashMap<>();
        tree.put("asOf", asOf.toString());
        tree.put("place", place);
        tree.put("catalogue", catalogue);
        tree.put("inputs", values.stream().map(InputReading::tree).toList());
        return tree;
    }

    private static Map<String, Object> tree(InputValue value) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("fact", value.fact());
        tree.put("indicator", value.indicator());
        tree.put("state", value.state().word());
        value.value().ifPresent(known -> tree.put("value", known));
        tree.put("quality", value.quality());
        value.ageDays().ifPresent(days -> tree.put("ageDays", days));
        value.stated().ifPresent(stated -> tree.put("stated", stated));
        tree.put("sources", value.sources());
        return tree;
    }

    /** What is kept of a reading, opened again. */
    public record Kept(Instant asOf, long place, String catalogue, List<InputValue> values) {

        /** Copies the list. */
        public Kept {
            values = List.copyOf(values);
        }

        /** Reads what {@link InputReading#tree} wrote. */
        public static Optional<Kept> of(Optional<Object> part) {
            return part.filter(Map.class::isInstance).map(tree -> read((Map<?, ?>) tree));
        }

        private static Kept read(Map<?, ?> tree) {
            List<InputValue> values = new ArrayList<>();
            if (tree.get("inputs") instanceof List<?> inputs) {
                inputs.forEach(one -> values.add(value((Map<?, ?>) one)));
            }
            return new Kept(
                    Instant.parse(text(tree, "asOf")),
                    Long.parseLong(text(tree, "place")),
                    text(tree, "catalogue"),
                    values);
        }

        private static InputValue value(Map<?, ?> tree) {
            return new InputValue(
                    text(tree, "fact"),
                    text(tree, "indicator"),
                    InputState.valueOf(
                            text(tree, "state").toUpperCase(Locale.ROOT).replace('-', '_')),
                    some(tree, "value"),
                    text(tree, "quality"),
                    some(tree, "ageDays").map(days -> ((Number) days).intValue()),
                    some(tree, "stated"),
                    tree.get("sources") instanceof List<?> sources
                            ? sources.stream().map(String::valueOf).toList()
                            : List.of());
        }

        private static String text(Map<?, ?> tree, String key) {
            return String.valueOf(tree.get(key));
        }

        /** A whole number is read as the decision had it, whatever it was small enough for. */
        private static Optional<Object> some(Map<?, ?> tree, String key) {
            return Optional.ofNullable((Object) tree.get(key))
                    .map(value -> value instanceof Integer small ? (Object) Long.valueOf(small) : value);
        }
    }
}
