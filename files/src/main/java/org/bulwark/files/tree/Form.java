package org.bulwark.files.tree;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * An object of a document, asked for its keys. What is not as asked for is noted in the {@link Faults}, and a stand-in is returned, so
 * that the rest can be read too; {@link Faults#guard} throws away what was made of stand-ins.
 */
public final class Form {

    private final String path;
    private final Node node;
    private final SequencedMap<String, Node> entries;
    private final Faults faults;

    private Form(String path, Node node, SequencedMap<String, Node> entries, Faults faults) {
        this.path = path;
        this.node = node;
        this.entries = entries;
        this.faults = faults;
    }

    /**
     * A node as a form with these keys and no others.
     *
     * @param path where it is, empty for the whole
     * @param node the node
     * @param keys the keys that have a meaning; none for any
     * @param faults where to note what is wrong
     */
    public static Form of(String path, Node node, Set<String> keys, Faults faults) {
        SequencedMap<String, Node> entries = new LinkedHashMap<>();
        if (node instanceof Node.Entries object) {
            for (Node.Entry entry : object.entries()) {
                if (!keys.isEmpty() && !keys.contains(entry.key())) {
                    faults.add(
                            join(path, entry.key()),
                            new Node.Empty(entry.line(), entry.column()),
                            "'" + entry.key() + "' means nothing here.",
                            "Use " + String.join(", ", new TreeSet<>(keys)) + ".");
                } else if (!(entry.value() instanceof Node.Empty)) {
                    entries.put(entry.key(), entry.value());
                }
            }
        } else if (!(node instanceof Node.Empty)) {
            faults.add(
                    path, node, "Keys with values are needed and there is " + node.kind() + ".", "Write key: value.");
        }
        return new Form(path, node, entries, faults);
    }

    private static String join(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    /** Where it is. */
    public String path() {
        return path;
    }

    /** What it was read from. */
    public Node node() {
        return node;
    }

    /** Where faults are noted. */
    public Faults faults() {
        return faults;
    }

    /** Whether a key is there and not empty. */
    public boolean has(String key) {
        return entries.containsKey(key);
    }

    /** The value of a key. */
    public Optional<Node> find(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    /** The keys and values in order. */
    public SequencedMap<String, Node> entries() {
        return entries;
    }

    /** Notes a fault at a key, or at the whole where the key is not there. */
    public void fault(String key, String what, String remedy) {
        faults.add(join(path, key), find(key).orElse(node), what, remedy);
    }

    private <T> T missing(String key, T standIn) {
        fault(key, "'" + key + "' is missing.", "Add " + key + ": and a value.");
        return standIn;
    }

    private <T> T wrong(String key, Node value, String needed, String remedy, T standIn) {
        faults.add(join(path, key), value, "'" + key + "' needs " + needed + " and has " + value.kind() + ".", remedy);
        return standIn;
    }

    /** A text; a number or a flag is taken as written. */
    public String text(String key) {
        return text(key, "").orElseGet(() -> missing(key, ""));
    }

    /** A text, if there is one. */
    public Optional<String> findText(String key) {
        return text(key, "");
    }

    private Optional<String> text(String key, String standIn) {
        return find(key)
                .map(value -> value instanceof Node.Scalar scalar
                        ? scalar.text()
                        : wrong(key, value, "a text", "Write " + key + ": \"…\".", standIn));
    }

    /** A constant of an enum, in small letters with hyphens. */
    public <E extends Enum<E>> E word(String key, E[] constants) {
        return findWord(key, constants).orElseGet(() -> missing(key, constants[0]));
    }

    /** A constant of an enum, if there is one. */
    public <E extends Enum<E>> Optional<E> findWord(String key, E[] constants) {
        return find(key).map(value -> {
            List<String> words = new ArrayList<>();
            for (E constant : constants) {
                words.add(word(constant));
                if (value instanceof Node.Scalar scalar && scalar.text().equals(word(constant))) {
                    return constant;
                }
            }
            return wrong(key, value, "a word of a list", "Use one of: " + String.join(", ", words) + ".", constants[0]);
        });
    }

    /** A constant as it is written: in small letters with hyphens. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** True or false, if it is said. */
    public Optional<Boolean> findFlag(String key) {
        return find(key).map(value -> switch (value) {
            case Node.Scalar(int l, int c, var as, String text) when text.equals("true") -> true;
            case Node.Scalar(int l, int c, var as, String text) when text.equals("false") -> false;
            default -> wrong(key, value, "true or false", "Write " + key + ": true.", false);
        });
    }

    /** A decimal number, written as a number or as a text. */
    public BigDecimal decimal(String key) {
        return findDecimal(key).orElseGet(() -> missing(key, BigDecimal.ONE));
    }

    /** A decimal number, if there is one. */
    public Optional<BigDecimal> findDecimal(String key) {
        return find(key).map(value -> {
            if (value instanceof Node.Scalar scalar
                    && scalar.text().matches("[-+]?[0-9]{1,30}(\\.[0-9]{1,30})?([eE][-+]?[0-9]{1,3})?")) {
                return new BigDecimal(scalar.text());
            }
            return wrong(key, value, "a number", "Write digits with a point.", BigDecimal.ONE);
        });
    }

    /** A whole number. */
    public long whole(String key) {
        BigDecimal value = decimal(key);
        try {
            return value.longValueExact();
        } catch (ArithmeticException e) {
            fault(key, "'" + key + "' needs a whole number and has " + value + ".", "Leave the fraction away.");
            return 1;
        }
    }

    /** The items of a list, each read by a function that is told its path; those at fault are left out. An absent list is empty. */
    public <T> List<T> items(String key, Read<T> read) {
        Optional<Node> found = find(key);
        if (found.isEmpty()) {
            return List.of();
        }
        if (!(found.get() instanceof Node.Items list)) {
            return wrong(key, found.get(), "a list", "Write " + key + ": [ … ].", List.of());
        }
        List<T> items = new ArrayList<>();
        for (int i = 0; i < list.items().size(); i++) {
            Node item = list.items().get(i);
            String at = join(path, key) + "[" + (i + 1) + "]";
            faults.guard(at, item, () -> read.of(at, item)).ifPresent(items::add);
        }
        return items;
    }

    /** The texts of a list, or of one text. */
    public List<String> texts(String key) {
        if (find(key).orElse(null) instanceof Node.Scalar scalar) {
            return List.of(scalar.text());
        }
        return items(key, (at, item) -> {
            if (item instanceof Node.Scalar scalar) {
                return scalar.text();
            }
            faults.add(at, item, "A text is needed and there is " + item.kind() + ".", "Write a text.");
            return "";
        });
    }

    /** Another form below a key, if there is one. */
    public Optional<Form> findForm(String key, Set<String> keys) {
        return find(key).map(value -> of(join(path, key), value, keys, faults));
    }

    /** A value made of another form below a key, if it is there and without fault. */
    public <T> Optional<T> make(String key, Set<String> keys, Function<Form, T> value) {
        return findForm(key, keys).flatMap(form -> form.make(() -> value.apply(form)));
    }

    /** A value made of this form, if it is without fault. */
    public <T> Optional<T> make(Supplier<T> value) {
        return faults.guard(path, node, value);
    }

    /** Reads one item of a list. */
    @FunctionalInterface
    public interface Read<T> {
        /** The item's value. */
        T of(String path, Node node);
    }

    /** The entries as texts, for a map of names to texts. */
    public SequencedMap<String, String> textEntries() {
        SequencedMap<String, String> texts = new LinkedHashMap<>();
        for (Map.Entry<String, Node> entry : entries.entrySet()) {
            texts.put(entry.getKey(), text(entry.getKey()));
        }
        return texts;
    }
}
