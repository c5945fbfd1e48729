package org.bulwark.files.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.Set;
import org.bulwark.decision.product.DataNeed;
import org.bulwark.decision.product.DataScenario;
import org.bulwark.decision.product.Document;
import org.bulwark.decision.product.IndicatorInput;
import org.bulwark.files.tree.Form;
import org.bulwark.files.tree.Node;

/** What a product reads from the bank's data: {@code from} of its fields, and the key {@code data}. */
final class DataScenarioForm {

    /** The key of a field that is read. */
    static final String FROM = "from";

    private static final Set<String> KEYS = Set.of("purposes", "needs", "documents", "otherwise");
    private static final Set<String> NEED = Set.of("source", "months", "oldest");
    private static final Set<String> INPUT = Set.of("indicator", "times", "oldest", "stated");
    private static final int DAYS_DIGITS = 5;

    private final List<IndicatorInput> inputs = new ArrayList<>();

    /** Notes how a field is read, if it is; either the name of an indicator or more about it. */
    void field(Form field) {
        if (!field.has(FROM)) {
            return;
        }
        boolean named = field.find(FROM).orElseThrow() instanceof Node.Scalar;
        if (named) {
            inputs.add(new IndicatorInput(field.text("name"), field.text(FROM), 1, OptionalInt.empty(), false));
        } else {
            field.make(
                            FROM,
                            INPUT,
                            from -> new IndicatorInput(
                                    field.text("name"),
                                    from.text("indicator"),
                                    from.findDecimal("times")
                                            .map(Number::doubleValue)
                                            .orElse(1.0),
                                    days(from, "oldest"),
                                    from.findFlag("stated").orElse(false)))
                    .ifPresent(inputs::add);
        }
    }

    /** The whole, when all fields are noted. */
    DataScenario read(Form form) {
        return form.make(
                        "data",
                        KEYS,
                        data -> new DataScenario(
                                new LinkedHashSet<>(data.texts("purposes")),
                                data.items("needs", (path, node) -> need(Form.of(path, node, NEED, data.faults()))),
                                inputs,
                                data.items(
                                        "documents",
                                        (path, node) -> document(
                                                Form.of(path, node, Set.of("title", "titles"), data.faults()))),
                                data.texts("otherwise")))
                .orElseGet(() -> new DataScenario(new LinkedHashSet<>(), List.of(), inputs, List.of(), List.of()));
    }

    private static DataNeed need(Form form) {
        return new DataNeed(
                form.text("source"), form.has("months") ? (int) form.whole("months") : 0, days(form, "oldest"));
    }

    private static Document document(Form form) {
        return new Document(form.text("title"), titles(form));
    }

    /** Titles by language. */
    static SequencedMap<String, String> titles(Form form) {
        return form.findForm("titles", Set.of()).map(Form::textEntries).orElseGet(LinkedHashMap::new);
    }

    private static OptionalInt days(Form form, String key) {
        if (!form.has(key)) {
            return OptionalInt.empty();
        }
        String text = form.text(key);
        if (!text.matches("[0-9]{1," + DAYS_DIGITS + "}d")) {
            form.fault(key, "'" + text + "' is no number of days.", "Write 45d.");
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(text.substring(0, text.length() - 1)));
    }
}
