package org.bulwark.files.policy;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import org.bulwark.basics.rule.Fact;
import org.bulwark.decision.product.ApplicantKind;
import org.bulwark.decision.product.DataScenario;
import org.bulwark.decision.product.Product;
import org.bulwark.files.fact.Amounts;
import org.bulwark.files.fact.FactForm;
import org.bulwark.files.fact.Format;
import org.bulwark.files.tree.Document;
import org.bulwark.files.tree.Form;
import org.bulwark.files.tree.JsonText;
import org.bulwark.files.tree.YamlText;

/** Reads and writes a {@link Product} as YAML or JSON; docs/policy.md describes the document. */
public final class ProductFile {

    /** The version of the format, the value of the key {@code bulwark}. */
    public static final String VERSION = "product/1";

    private static final Format FORMAT = new Format(
            VERSION,
            Set.of(
                    "bulwark",
                    "code",
                    "title",
                    "titles",
                    "currency",
                    "applicants",
                    "amounts",
                    "terms",
                    "fields",
                    "data"));

    private static final Set<String> FIELD_KEYS = fieldKeys();

    private ProductFile() {}

    private static Set<String> fieldKeys() {
        Set<String> keys = new HashSet<>(FactForm.KEYS);
        keys.add(DataScenarioForm.FROM);
        return Set.copyOf(keys);
    }

    /**
     * Reads a product, or tells everything that is wrong with it.
     *
     * @param text YAML or JSON
     * @param file what to call it in messages
     */
    public static Document<Product> read(String text, String file) {
        return FORMAT.read(text, file, ProductFile::product);
    }

    private static Product product(Form form) {
        Amounts amounts = Amounts.of(form);
        FactForm facts = new FactForm(amounts);
        Optional<Product.Amounts> range = form.make(
                "amounts",
                Set.of("least", "most", "step"),
                f -> new Product.Amounts(
                        amounts.minor(f, "least"), amounts.minor(f, "most"), amounts.minor(f, "step")));
        Optional<Product.Terms> terms = form.make(
                "terms",
                Set.of("least", "most"),
                f -> new Product.Terms((int) f.whole("least"), (int) f.whole("most")));
        for (String needed : List.of("amounts", "terms", "applicants")) {
            if (!form.has(needed)) {
                form.fault(needed, "'" + needed + "' is missing.", "Add it; docs/policy.md has an example.");
            }
        }
        TreeSet<ApplicantKind> kinds = new TreeSet<>();
        for (String kind : form.texts("applicants")) {
            switch (kind) {
                case "business" -> kinds.add(ApplicantKind.BUSINESS);
                case "person" -> kinds.add(ApplicantKind.PERSON);
                default ->
                    form.fault("applicants", "'" + kind + "' is no kind of applicant.", "Write business or person.");
            }
        }
        DataScenarioForm data = new DataScenarioForm();
        List<Fact> fields = form.items("fields", (path, node) -> {
            Form field = Form.of(path, node, FIELD_KEYS, form.faults());
            data.field(field);
            return facts.read(field);
        });
        return new Product(
                form.text("code"),
                form.text("title"),
                DataScenarioForm.titles(form),
                amounts.currency(),
                kinds,
                range.orElse(new Product.Amounts(1, 1, 1)),
                terms.orElse(new Product.Terms(1, 1)),
                fields,
                data.read(form));
    }

    /** A product as YAML. */
    public static String yaml(Product product) {
        return "# What the bank offers; docs/policy.md explains every key.\n" + YamlText.of(tree(product));
    }

    /** A product as JSON in one form to the byte, to be stored and hashed. */
    public static String json(Product product) {
        return JsonText.of(tree(product));
    }

    /** A product as a plain tree, to be compared with another. */
    public static SequencedMap<String, Object> tree(Product product) {
        Amounts amounts = new Amounts(product.currency());
        FactForm facts = new FactForm(amounts);
        SequencedMap<String, Object> tree = new LinkedHashMap<>();
        tree.put("bulwark", VERSION);
        tree.put("code", product.code());
        tree.put("title", product.title());
        if (!product.titles().isEmpty()) {
            tree.put("titles", product.titles());
        }
        tree.put("currency", product.currency().getCurrencyCode());
        tree.put("applicants", product.applicants().stream().map(Form::word).toList());
        SequencedMap<String, Object> range = new LinkedHashMap<>();
        range.put("least", amounts.text(product.amounts().least()));
        range.put("most", amounts.text(product.amounts().most()));
        range.put("step", amounts.text(product.amounts().step()));
        tree.put("amounts", range);
        SequencedMap<String, Object> terms = new LinkedHashMap<>();
        terms.put("least", (long) product.terms().least());
        terms.put("most", (long) product.terms().most());
        tree.put("terms", terms);
        tree.put(
                "fields",
                product.fields().stream()
                        .map(field -> DataScenarioTree.field(
                                facts.tree(field), product.data().input(field.name())))
                        .toList());
        if (!product.data().equals(DataScenario.NONE)) {
            tree.put("data", DataScenarioTree.of(product.data()));
        }
        return tree;
    }
}
