package org.bulwark.files.warning;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.BiConsumer;
import org.bulwark.basics.rule.Compilation;
import org.bulwark.basics.rule.FactType;
import org.bulwark.basics.rule.RuleIssue;
import org.bulwark.files.fact.Format;
import org.bulwark.files.tree.Document;
import org.bulwark.files.tree.Form;
import org.bulwark.files.tree.JsonText;
import org.bulwark.files.tree.YamlText;
import org.bulwark.indicator.definition.Catalogue;
import org.bulwark.indicator.definition.RiskGroup;
import org.bulwark.warning.ModelFacts;
import org.bulwark.warning.signal.Signal;

/** Reads and writes the signals of a group as YAML or JSON; docs/warning.md describes the document. */
public final class SignalFile {

    /** The version of the format, the value of the key {@code bulwark}. */
    public static final String VERSION = "signals/1";

    private static final Format FORMAT = new Format(VERSION, Set.of("bulwark", "group", "signals"));

    private SignalFile() {}

    /**
     * Reads the signals of a group, or tells everything that is wrong with them: also expressions that do not compile, and names of
     * indicators that are not there.
     *
     * @param text YAML or JSON
     * @param file what to call it in messages
     * @param catalogue what the signals may read
     */
    public static Document<List<Signal>> read(String text, String file, Catalogue catalogue) {
        return read(text, file, (signal, form) -> check(signal, form, catalogue));
    }

    /**
     * Reads signals whose names and expressions were checked before.
     *
     * @param text YAML or JSON
     * @param file what to call it in messages
     */
    public static Document<List<Signal>> readChecked(String text, String file) {
        return read(text, file, (signal, form) -> {});
    }

    private static Document<List<Signal>> read(String text, String file, BiConsumer<Signal, Form> check) {
        return FORMAT.read(text, file, form -> signals(form, check));
    }

    private static List<Signal> signals(Form form, BiConsumer<Signal, Form> check) {
        SignalForm signals = new SignalForm(form.word("group", RiskGroup.values()));
        Set<String> codes = new HashSet<>();
        return form.items("signals", (path, node) -> {
            Form each = Form.of(path, node, SignalForm.KEYS, form.faults());
            Signal signal = signals.read(each);
            if (!codes.add(signal.code())) {
                each.fault("code", "There are two signals '" + signal.code() + "'.", "Give one another code.");
            }
            check.accept(signal, each);
            return signal;
        });
    }

    private static void check(Signal signal, Form form, Catalogue catalogue) {
        form.findForm("reads", Set.of())
                .ifPresent(reads -> signal.condition().reads().forEach((name, indicator) -> {
                    if (!ModelFacts.has(indicator) && catalogue.find(indicator).isEmpty()) {
                        reads.fault(
                                name,
                                "There is no indicator '" + indicator + "'.",
                                "Use a name that bulwark indicator list prints, or a fact of a model, such as "
                                        + "hazard.months_12.");
                    }
                }));
        Compilation compilation =
                signal.condition().language().compile(signal.condition().when(), FactType.FLAG);
        if (compilation instanceof Compilation.Refused(List<RuleIssue> issues)) {
            for (RuleIssue issue : issues) {
                form.fault("when", "At " + issue.line() + ":" + issue.column() + ": " + issue.what(), issue.hint());
            }
        }
    }

    /** The signals of a group as YAML. */
    public static String yaml(RiskGroup group, List<Signal> signals) {
        return "# Signals of one group; docs/warning.md explains every key.\n" + YamlText.of(tree(group, signals));
    }

    /** The signals of a group as JSON in one form to the byte, to be stored and hashed. */
    public static String json(RiskGroup group, List<Signal> signals) {
        return JsonText.of(tree(group, signals));
    }

    /** The signals of a group as a plain tree, to be compared with another. */
    public static SequencedMap<String, Object> tree(RiskGroup group, List<Signal> signals) {
        SequencedMap<String, Object> tree = new LinkedHashMap<>();
        tree.put("bulwark", VERSION);
        tree.put("group", Form.word(group));
        tree.put("signals", signals.stream().map(SignalForm::tree).toList());
        return tree;
    }
}
