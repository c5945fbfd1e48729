package org.bulwark.files.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.bulwark.basics.ProblemException;

/**
 * A value of a document, asked for what it must be. Whatever it is instead is a {@link ModelProblem#MODEL_FIELD} with its line, column
 * and path.
 *
 * @param file the file's name, for messages
 * @param path the way to it, as {@code characteristics[3].bins[0].points}; empty for the document
 * @param json the value
 */
record Value(String file, String path, Json json) {

    /** The members of an object that has these keys: all that are required, perhaps some optional, and no others. */
    Members members(Set<String> required, Set<String> optional) {
        if (!(json instanceof Json.Members object)) {
            throw needed("an object is needed", "Write { … } there");
        }
        for (Map.Entry<String, Json> member : object.members().entrySet()) {
            if (!required.contains(member.getKey()) && !optional.contains(member.getKey())) {
                Set<String> known = new TreeSet<>(required);
                known.addAll(optional);
                throw new Value(file, path, member.getValue())
                        .wrong("the key " + Layout.excerpt(member.getKey()) + " means nothing", "Use " + known);
            }
        }
        for (String key : required) {
            if (!object.members().containsKey(key)) {
                throw wrong("the key \"" + key + "\" is missing", "Add it");
            }
        }
        return new Members(this, object);
    }

    /** A member of an object, if this is one and has it. */
    Optional<Value> peek(String key) {
        return json instanceof Json.Members object ? new Members(this, object).find(key) : Optional.empty();
    }

    /** An object's members. */
    record Members(Value owner, Json.Members object) {

        /** The value of a required key. */
        Value of(String key) {
            return find(key).orElseThrow();
        }

        /** The value of an optional key. */
        Optional<Value> find(String key) {
            String path = owner.path.isEmpty() ? key : owner.path + "." + key;
            return Optional.ofNullable(object.members().get(key)).map(json -> new Value(owner.file, path, json));
        }
    }

    /** The entries of an object whose keys are free. */
    Map<String, Value> entries() {
        if (!(json instanceof Json.Members object)) {
            throw needed("an object is needed", "Write { … } there");
        }
        Members members = new Members(this, object);
        Map<String, Value> entries = new LinkedHashMap<>();
        object.members().keySet().forEach(key -> entries.put(key, members.of(key)));
        return entries;
    }

    /** The items of a list. */
    List<Value> items() {
        if (!(json instanceof Json.Items list)) {
            throw needed("a list is needed", "Write [ … ] there");
        }
        List<Value> values = new ArrayList<>(list.items().size());
        for (Json item : list.items()) {
            values.add(new Value(file, path + "[" + values.size() + "]", item));
        }
        return values;
    }

    /** A text. */
    String text() {
        if (json instanceof Json.Text(var place, String text)) {
            return text;
        }
        throw needed("a text is needed", "Write it in double quotes");
    }

    /** One of the constants of an enum, in lower case. */
    <E extends Enum<E>> E word(List<E> constants) {
        List<String> words = constants.stream().map(Words::of).toList();
        int place = words.indexOf(text());
        if (place < 0) {
            throw needed("one of " + words + " is needed", "Write one of them");
        }
        return constants.get(place);
    }

    /** A finite number. */
    double number() {
        if (json instanceof Json.Figure(var place, String text)) {
            double number = Double.parseDouble(text);
            if (Double.isFinite(number)) {
                return number;
            }
        }
        throw needed("a finite number is needed", "Write a decimal number, without quotes");
    }

    /** A number, or {@code "Infinity"}, {@code "-Infinity"}, {@code "NaN"}, which JSON cannot write as numbers. */
    double anyNumber() {
        if (json instanceof Json.Text(var place, String text)) {
            switch (text) {
                case "Infinity" -> {
                    return Double.POSITIVE_INFINITY;
                }
                case "-Infinity" -> {
                    return Double.NEGATIVE_INFINITY;
                }
                case "NaN" -> {
                    return Double.NaN;
                }
                default -> {}
            }
        }
        return number();
    }

    /** A whole number from {@code least} to {@code most}. */
    long whole(long least, long most) {
        if (json instanceof Json.Figure(var place, String text) && text.matches("-?[0-9]{1,18}")) {
            long whole = Long.parseLong(text);
            if (whole >= least && whole <= most) {
                return whole;
            }
        }
        throw needed("a whole number from " + least + " to " + most + " is needed", "Write one, without quotes");
    }

    /** A weight, in units of {@link org.bulwark.data.Weights#ONE}. */
    long weight() {
        try {
            if (json instanceof Json.Figure(var place, String text)) {
                return FixedWeight.fixed(new BigDecimal(text));
            }
        } catch (ArithmeticException | NumberFormatException e) {
            // too large: refused below
        }
        throw needed("a weight is needed", "Write a decimal number from 0 to 8e12, without quotes");
    }

    /** What is made of this value; whatever its parts contradict is told with this value's place. */
    <T> T build(Supplier<T> maker) {
        try {
            return maker.get();
        } catch (IllegalArgumentException e) {
            throw wrong(String.valueOf(e.getMessage()), "Make them agree");
        } catch (ProblemException e) {
            throw wrong(e.problem().what().replaceFirst("\\.$", ""), "Correct it");
        }
    }

    private ProblemException needed(String what, String remedy) {
        return wrong(what + ", not " + json.kind(), remedy);
    }

    /** A problem with this value. */
    ProblemException wrong(String what, String remedy) {
        String where = path.isEmpty() ? "" : " (" + path + ")";
        return ModelProblem.MODEL_FIELD.with(
                json.place().in(file) + where + ": " + what + ".",
                remedy + ", or export the scorecard again; docs/model-file.md describes the format.");
    }
}
