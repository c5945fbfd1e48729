package org.bulwark.files.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import org.bulwark.basics.rule.Fact;
import org.bulwark.basics.rule.FactSchema;
import org.bulwark.contract.covenant.Covenant;
import org.bulwark.contract.covenant.CovenantMonitor;
import org.bulwark.contract.covenant.CovenantSet;
import org.bulwark.files.fact.Amounts;
import org.bulwark.files.fact.FactForm;
import org.bulwark.files.fact.Versions;
import org.bulwark.files.tree.Document;
import org.bulwark.files.tree.Faults;
import org.bulwark.files.tree.Form;
import org.bulwark.files.tree.JsonText;
import org.bulwark.files.tree.NodeReader;
import org.bulwark.files.tree.YamlText;

/** Reads and writes a {@link CovenantSet} as YAML or JSON; docs/contract.md describes the document. */
public final class CovenantFile {

    /** The version of the format, the value of the key {@code bulwark}. */
    public static final String VERSION = "covenants/1";

    private static final Set<String> KEYS = Set.of("bulwark", "currency", "facts", "covenants");

    private CovenantFile() {}

    /**
     * Reads covenants, or tells everything that is wrong with them, expressions included.
     *
     * @param text YAML or JSON
     * @param file what to call it in messages
     */
    public static Document<CovenantSet> read(String text, String file) {
        Faults faults = new Faults(file);
        Form form = Form.of("", NodeReader.yaml(text, file), KEYS, faults);
        Versions.check(form, VERSION);
        return faults.document(form.make(() -> covenants(form)));
    }

    private static CovenantSet covenants(Form form) {
        Amounts amounts = Amounts.of(form);
        FactForm facts = new FactForm(amounts);
        List<Fact> figures =
                form.items("facts", (path, node) -> facts.read(Form.of(path, node, FactForm.KEYS, form.faults())));
        FactSchema schema = FactSchema.of(figures);
        List<Covenant> covenants = form.items("covenants", (path, node) -> {
            Covenant covenant = CovenantForm.read(path, node, form.faults());
            // Compiled here, so that what is wrong with an expression is told at its covenant.
            int digits = amounts.currency().getDefaultFractionDigits();
            return CovenantMonitor.of(covenant, schema, digits).covenant();
        });
        return new CovenantSet(amounts.currency(), schema, covenants);
    }

    /** Covenants as YAML. */
    public static String yaml(CovenantSet set) {
        return "# What was promised besides paying; docs/contract.md explains every key.\n" + YamlText.of(tree(set));
    }

    /** Covenants as JSON in one form to the byte, to be stored and hashed. */
    public static String json(CovenantSet set) {
        return JsonText.of(tree(set));
    }

    /** Covenants as a plain tree, to be compared with another. */
    public static SequencedMap<String, Object> tree(CovenantSet set) {
        FactForm facts = new FactForm(new Amounts(set.currency()));
        SequencedMap<String, Object> tree = new LinkedHashMap<>();
        tree.put("bulwark", VERSION);
        tree.put("currency", set.currency().getCurrencyCode());
        tree.put("facts", set.facts().facts().stream().map(facts::tree).toList());
        tree.put("covenants", set.covenants().stream().map(CovenantTree::of).toList());
        return tree;
    }
}
