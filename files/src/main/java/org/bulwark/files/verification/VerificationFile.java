package org.bulwark.files.verification;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.bulwark.files.fact.Format;
import org.bulwark.files.tree.Document;
import org.bulwark.files.tree.Form;
import org.bulwark.screening.verification.Measure;
import org.bulwark.screening.verification.Tolerance;
import org.bulwark.screening.verification.VerificationRules;

/** Reads rules of cross-verification from YAML or JSON; docs/verification.md describes the document. */
public final class VerificationFile {

    /** The version of the format, the value of the key {@code bulwark}. */
    public static final String VERSION = "turnover/1";

    private static final Format FORMAT =
            new Format(VERSION, Set.of("bulwark", "code", "version", "periods", "verdict", "measures", "tolerances"));
    private static final Set<String> MEASURE_KEYS =
            Set.of("code", "title", "titles", "indicator", "kind", "told-by", "weight", "swells");

    private VerificationFile() {}

    /**
     * Reads rules, or tells everything that is wrong with them. Whether their indicators are there is asked when they are first read.
     *
     * @param text YAML or JSON
     * @param file what to call it in messages
     */
    public static Document<VerificationRules> read(String text, String file) {
        return FORMAT.read(text, file, VerificationFile::rules);
    }

    private static VerificationRules rules(Form form) {
        return new VerificationRules(
                form.text("code"),
                Math.toIntExact(Math.clamp(form.whole("version"), 1, Integer.MAX_VALUE)),
                measures(form),
                tolerances(form),
                form.make("periods", Set.of("settled", "count"), VerificationFile::periods)
                        .orElse(new VerificationRules.Periods(2, 9)),
                form.make("verdict", Set.of("apart", "sightings", "least", "history"), VerificationFile::verdict)
                        .orElse(new VerificationRules.Verdict(0.2, 2, 2, 2)));
    }

    private static VerificationRules.Periods periods(Form form) {
        return new VerificationRules.Periods(small(form, "settled"), small(form, "count"));
    }

    private static VerificationRules.Verdict verdict(Form form) {
        return new VerificationRules.Verdict(
                form.decimal("apart").doubleValue(),
                small(form, "sightings"),
                form.decimal("least").doubleValue(),
                small(form, "history"));
    }

    private static int small(Form form, String key) {
        return Math.clamp(form.whole(key), -1, 1000);
    }

    private static List<Measure> measures(Form whole) {
        return whole.items("measures", (path, node) -> {
            Form form = Form.of(path, node, MEASURE_KEYS, whole.faults());
            return new Measure(
                    form.text("code"),
                    form.text("title"),
                    form.findForm("titles", Set.of())
                            .map(Form::textEntries)
                            .orElseGet(LinkedHashMap<String, String>::new),
                    form.text("indicator"),
                    form.findWord("kind", Measure.Kind.values()).orElse(Measure.Kind.LEVEL),
                    form.text("told-by"),
                    positive(form, "weight"),
                    form.findFlag("swells").orElse(false));
        });
    }

    private static List<Tolerance> tolerances(Form whole) {
        return whole.items("tolerances", (path, node) -> {
            Form form = Form.of(path, node, Set.of("of", "share", "why"), whole.faults());
            List<String> pair = form.texts("of");
            boolean two = pair.size() == 2 && !pair.getFirst().equals(pair.getLast());
            if (!two) {
                form.fault("of", "A tolerance is of two measures.", "Write of: [invoices, vat].");
            }
            return new Tolerance(
                    two ? pair.getFirst() : "one",
                    two ? pair.getLast() : "other",
                    positive(form, "share"),
                    form.text("why"));
        });
    }

    private static double positive(Form form, String key) {
        double value = form.decimal(key).doubleValue();
        if (!(value > 0)) {
            form.fault(key, "'" + key + "' is " + value + ".", "Write a number above 0.");
            return 1;
        }
        return value;
    }
}
