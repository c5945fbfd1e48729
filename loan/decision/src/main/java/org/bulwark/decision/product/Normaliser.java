package org.bulwark.decision.product;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.bulwark.basics.Reason;
import org.bulwark.basics.rule.Fact;
import org.bulwark.basics.rule.FactSchema;
import org.bulwark.basics.rule.Facts;

/**
 * Turns an application as received into facts. Nothing is guessed:
 *
 * <ul>
 *   <li>Fields lie in objects by the words of their names: {@code application.amount} is {@code {"application": {"amount": …}}}. A field
 *       that the product does not have is refused; {@code null} and an empty text are the same as a field left out.
 *   <li>An amount is a text ({@code "5000.00"}) or a number in units of the currency, with no more decimals than it has. Other numbers are
 *       numbers and no texts. A whole number may be written 12.0.
 *   <li>Texts are trimmed and brought to Unicode's form NFC; control characters are refused. Where a list of values is given, case does not
 *       matter, and the value is the list's.
 *   <li>What the bank reads from its own data is refused, unless the product lets applicants state it.
 *   <li>A date is a text after ISO 8601; a flag is true or false.
 * </ul>
 *
 * <p>All errors are told together.
 */
public final class Normaliser {

    private static final int MOST_ERRORS = 100;
    private static final int DEEPEST = 8;

    private final Product product;
    private final FactSchema application;
    private final FactSchema facts;
    private final FieldReader reader;

    private Normaliser(Product product) {
        this.product = product;
        this.application = product.application();
        this.facts = product.facts();
        this.reader = new FieldReader(product.currency());
    }

    /** For a product; to be used for any number of applications. */
    public static Normaliser of(Product product) {
        return new Normaliser(product);
    }

    /**
     * Normalises an application.
     *
     * @param received a tree of maps with text keys, and in it texts, numbers (Integer, Long, Double, BigInteger or BigDecimal), booleans and
     *     nulls
     */
    public Normalised normalise(Map<String, ?> received) {
        List<FieldError> errors = new ArrayList<>();
        Facts.Builder builder = Facts.of(facts);
        boolean[] given = new boolean[application.size()];
        walk(
                "",
                "",
                received,
                0,
                (pointer, slot, value) -> {
                    Fact fact = application.facts().get(slot);
                    switch (reader.read(fact, value)) {
                        case FieldReader.Read.Absent _ -> {}
                        case FieldReader.Read.Value(var found) -> {
                            builder.at(slot, found);
                            given[slot] = true;
                        }
                        case FieldReader.Read.Wrong(var reason) -> {
                            given[slot] = true; // wrong, but not missing
                            errors.add(new FieldError(pointer, reason));
                        }
                    }
                },
                errors);
        for (int slot = 0; slot < given.length; slot++) {
            Fact fact = application.facts().get(slot);
            if (fact.required() && !given[slot]) {
                errors.add(new FieldError("/" + fact.name().replace('.', '/'), reason("missing")));
            }
        }
        return errors.isEmpty()
                ? new Normalised.Accepted(builder.build())
                : new Normalised.Rejected(errors.subList(0, Math.min(errors.size(), MOST_ERRORS)));
    }

    /** What is done with a field. */
    private interface Field {
        void at(String pointer, int slot, Object value);
    }

    private void walk(String pointer, String path, Map<?, ?> object, int depth, Field field, List<FieldError> errors) {
        for (Map.Entry<?, ?> entry : object.entrySet()) {
            String key = String.valueOf(entry.getKey());
            String here = pointer + "/" + key.replace("~", "~0").replace("/", "~1");
            String name = path.isEmpty() ? key : path + "." + key;
            Object value = entry.getValue();
            int slot = key.contains(".") ? -1 : application.slot(name);
            if (slot >= 0) {
                if (value != null) {
                    field.at(here, slot, value);
                }
            } else if (value instanceof Map<?, ?> map && depth < DEEPEST && isPath(name)) {
                walk(here, name, map, depth + 1, field, errors);
            } else if (errors.size() <= MOST_ERRORS) {
                errors.add(new FieldError(shortened(here), reason(isRead(name) ? "read" : "unknown")));
            }
        }
    }

    /** Whether the bank reads it itself, so that an applicant cannot state it. */
    private boolean isRead(String name) {
        return product.data().input(name).isPresent();
    }

    private boolean isPath(String name) {
        return application.facts().stream().anyMatch(fact -> fact.name().startsWith(name + "."));
    }

    private static String shortened(String pointer) {
        return pointer.length() <= 200 ? pointer : pointer.substring(0, 200) + "…";
    }

    /** A reason of the family, with names and values in turn. */
    static Reason reason(String word, String... parameters) {
        SequencedMap<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < parameters.length; i += 2) {
            map.put(parameters[i], parameters[i + 1]);
        }
        return new Reason("decision/field-" + word, map);
    }
}
