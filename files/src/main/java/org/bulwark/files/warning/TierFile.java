package org.bulwark.files.warning;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.bulwark.decision.table.DecisionTable;
import org.bulwark.files.fact.Versions;
import org.bulwark.files.policy.TableForm;
import org.bulwark.files.tree.Document;
import org.bulwark.files.tree.Faults;
import org.bulwark.files.tree.Form;
import org.bulwark.files.tree.JsonText;
import org.bulwark.files.tree.NodeReader;
import org.bulwark.files.tree.YamlText;
import org.bulwark.warning.Tier;
import org.bulwark.warning.signal.Period;
import org.bulwark.warning.tier.TierRules;

/** Reads and writes the rules of tiers as YAML or JSON; docs/warning.md describes the document. */
public final class TierFile {

    /** The version of the format, the value of the key {@code bulwark}. */
    public static final String VERSION = "tiers/1";

    private static final Set<String> KEYS = Set.of("bulwark", "cooling", "period", "texts", "table");

    private TierFile() {}

    /**
     * Reads the rules, or tells everything that is wrong with them.
     *
     * @param text YAML or JSON
     * @param file what to call it in messages
     */
    public static Document<TierRules> read(String text, String file) {
        Faults faults = new Faults(file);
        Form form = Form.of("", NodeReader.yaml(text, file), KEYS, faults);
        Versions.check(form, VERSION);
        SequencedMap<String, Tier> texts = new LinkedHashMap<>();
        form.findForm("texts", Set.of())
                .ifPresent(below ->
                        below.entries().keySet().forEach(name -> texts.put(name, below.word(name, Tier.values()))));
        int cooling = Math.clamp(form.whole("cooling"), 0, Integer.MAX_VALUE);
        Period period = form.word("period", Period.values());
        if (!form.has("table")) {
            form.fault("table", "'table' is missing.", "Add table: with name, hit-policy, inputs, outputs and rows.");
        }
        Optional<DecisionTable> table = form.make("table", TableForm.KEYS, TableForm::read);
        return faults.document(table.flatMap(it -> form.make(() -> new TierRules(it, texts, cooling, period))));
    }

    /** The rules as YAML. */
    public static String yaml(TierRules rules) {
        return "# How signals make a tier; docs/warning.md explains every key.\n" + YamlText.of(tree(rules));
    }

    /** The rules as JSON in one form to the byte, to be stored and hashed. */
    public static String json(TierRules rules) {
        return JsonText.of(tree(rules));
    }

    /** The rules as a plain tree, to be compared with another. */
    public static SequencedMap<String, Object> tree(TierRules rules) {
        SequencedMap<String, Object> tree = new LinkedHashMap<>();
        tree.put("bulwark", VERSION);
        tree.put("cooling", (long) rules.cooling());
        tree.put("period", Form.word(rules.period()));
        if (!rules.texts().isEmpty()) {
            SequencedMap<String, Object> texts = new LinkedHashMap<>();
            rules.texts().forEach((name, tier) -> texts.put(name, tier.word()));
            tree.put("texts", texts);
        }
        tree.put("table", TableForm.tree(rules.table()));
        return tree;
    }
}
