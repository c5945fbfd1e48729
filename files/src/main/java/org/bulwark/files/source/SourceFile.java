package org.bulwark.files.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import org.bulwark.basics.rule.Compilation;
import org.bulwark.basics.rule.FactSchema;
import org.bulwark.basics.rule.FactType;
import org.bulwark.basics.rule.RuleIssue;
import org.bulwark.basics.rule.RuleLanguage;
import org.bulwark.data.source.About;
import org.bulwark.data.source.Cadence;
import org.bulwark.data.source.Field;
import org.bulwark.data.source.Lag;
import org.bulwark.data.source.QualityRule;
import org.bulwark.data.source.Sensitivity;
import org.bulwark.data.source.Source;
import org.bulwark.files.fact.Amounts;
import org.bulwark.files.fact.FactForm;
import org.bulwark.files.fact.Format;
import org.bulwark.files.tree.Document;
import org.bulwark.files.tree.Form;
import org.bulwark.files.tree.JsonText;
import org.bulwark.files.tree.Node;
import org.bulwark.files.tree.YamlText;

/** Reads and writes a {@link Source} as YAML or JSON; docs/source.md describes the document. */
public final class SourceFile {

    /** The version of the format, the value of the key {@code bulwark}. */
    public static final String VERSION = "source/1";

    private static final Format FORMAT = new Format(
            VERSION,
            Set.of(
                    "bulwark",
                    "code",
                    "title",
                    "titles",
                    "about",
                    "currency",
                    "sensitivity",
                    "purpose",
                    "consent",
                    "unstructured",
                    "cadence",
                    "lag",
                    "key",
                    "replaces",
                    "fields",
                    "rules"));
    private static final Set<String> RULE_KEYS = Set.of("code", "title", "holds");

    private SourceFile() {}

    /**
     * Reads a source, or tells everything that is wrong with it.
     *
     * @param text YAML or JSON
     * @param file what to call it in messages
     */
    public static Document<Source> read(String text, String file) {
        return FORMAT.read(text, file, SourceFile::source);
    }

    private static Source source(Form form) {
        Amounts amounts = Amounts.of(form);
        FieldForm fieldForm = new FieldForm(new FactForm(amounts));
        List<Field> fields = form.items(
                "fields", (path, node) -> fieldForm.read(Form.of(path, node, FieldForm.KEYS, form.faults())));
        SequencedMap<String, String> titles =
                form.findForm("titles", Set.of()).map(Form::textEntries).orElseGet(LinkedHashMap<String, String>::new);
        return new Source(
                form.text("code"),
                form.text("title"),
                titles,
                form.findWord("about", About.values()).orElse(About.PARTY),
                amounts.currency(),
                new Source.Handling(
                        form.word("sensitivity", Sensitivity.values()),
                        form.text("purpose"),
                        form.findText("consent"),
                        form.findFlag("unstructured").orElse(false)),
                new Source.Rhythm(
                        form.word("cadence", Cadence.values()),
                        form.make("lag", Set.of("usual", "most"), LagForm::read).orElse(Lag.NONE)),
                form.texts("key"),
                form.has("replaces") ? form.texts("replaces") : List.of(),
                fields,
                rules(form, fields, amounts));
    }

    private static List<QualityRule> rules(Form form, List<Field> fields, Amounts amounts) {
        if (!form.has("rules")) {
            return List.of();
        }
        FactSchema schema = FactSchema.of(fields.stream().map(Field::fact).toList());
        RuleLanguage language = RuleLanguage.of(schema, amounts.currency().getDefaultFractionDigits());
        return form.items("rules", (path, node) -> rule(path, node, form, language));
    }

    private static QualityRule rule(String path, Node node, Form whole, RuleLanguage language) {
        Form form = Form.of(path, node, RULE_KEYS, whole.faults());
        Compilation holds = language.compile(form.text("holds"), FactType.FLAG);
        if (holds instanceof Compilation.Refused(var issues)) {
            for (RuleIssue issue : issues) {
                form.fault("holds", "At " + issue.line() + ":" + issue.column() + ": " + issue.what(), issue.hint());
            }
        }
        return new QualityRule(form.text("code"), form.text("title"), holds.expression());
    }

    /** A source as YAML. */
    public static String yaml(Source source) {
        return "# What a source tells; docs/source.md explains every key.\n" + YamlText.of(tree(source));
    }

    /** A source as JSON in one form to the byte, to be stored and hashed. */
    public static String json(Source source) {
        return JsonText.of(tree(source));
    }

    /** A source as a plain tree, to be compared with another. */
    public static SequencedMap<String, Object> tree(Source source) {
        FieldForm fields = new FieldForm(new FactForm(new Amounts(source.currency())));
        SequencedMap<String, Object> tree = new LinkedHashMap<>();
        tree.put("bulwark", VERSION);
        tree.put("code", source.code());
        tree.put("title", source.title());
        if (!source.titles().isEmpty()) {
            tree.put("titles", source.titles());
        }
        tree.put("about", Form.word(source.about()));
        tree.put("currency", source.currency().getCurrencyCode());
        tree.put("sensitivity", Form.word(source.handling().sensitivity()));
        tree.put("purpose", source.handling().purpose());
        source.handling().consent().ifPresent(consent -> tree.put("consent", consent));
        if (source.handling().unstructured()) {
            tree.put("unstructured", true);
        }
        tree.put("cadence", Form.word(source.rhythm().cadence()));
        tree.put("lag", LagForm.tree(source.rhythm().lag()));
        if (!source.key().isEmpty()) {
            tree.put("key", source.key());
        }
        if (!source.replaces().isEmpty()) {
            tree.put("replaces", source.replaces());
        }
        tree.put("fields", source.fields().stream().map(fields::tree).toList());
        if (!source.rules().isEmpty()) {
            tree.put("rules", source.rules().stream().map(SourceFile::rule).toList());
        }
        return tree;
    }

    private static SequencedMap<String, Object> rule(QualityRule rule) {
        SequencedMap<String, Object> tree = new LinkedHashMap<>();
        tree.put("code", rule.code());
        tree.put("title", rule.title());
        tree.put("holds", rule.holds().source());
        return tree;
    }
}
