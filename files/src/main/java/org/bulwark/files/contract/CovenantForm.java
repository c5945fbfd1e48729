package org.bulwark.files.contract;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bulwark.contract.calendar.Tenor;
import org.bulwark.contract.covenant.Covenant;
import org.bulwark.contract.covenant.CureRight;
import org.bulwark.contract.covenant.Promise;
import org.bulwark.contract.covenant.Promise.AddBack;
import org.bulwark.contract.covenant.Promise.Direction;
import org.bulwark.contract.covenant.Promise.Part;
import org.bulwark.contract.covenant.Promise.Ratio;
import org.bulwark.contract.covenant.TestPlan;
import org.bulwark.files.tree.Faults;
import org.bulwark.files.tree.Form;
import org.bulwark.files.tree.Node;

/** One covenant of a document, read. */
final class CovenantForm {

    /** The first date of a threshold that always held. */
    static final LocalDate ALWAYS = LocalDate.of(1, 1, 1);

    private static final Pattern TENOR = Pattern.compile("([0-9]{1,4}) (day|week|month|year)s?");
    private static final Tenor STAND_IN = Tenor.months(1200);
    private static final int MILLION_DIGITS = 6;

    /** The kinds of promises, by their words. */
    enum Type {
        RATIO,
        INFORMATION,
        EVENT,
        USE_OF_FUNDS
    }

    private CovenantForm() {}

    private static Set<String> keys(Type type) {
        Set<String> keys = new HashSet<>(Set.of("code", "title", "type", "tests", "cure"));
        keys.addAll(
                switch (type) {
                    case RATIO ->
                        Set.of(
                                "numerator",
                                "denominator",
                                "direction",
                                "threshold",
                                "thresholds",
                                "warning-share",
                                "add-backs");
                    case INFORMATION -> Set.of("document");
                    case EVENT -> Set.of("expression");
                    case USE_OF_FUNDS -> Set.of("purposes", "most-other");
                });
        return keys;
    }

    static Covenant read(String path, Node node, Faults faults) {
        Type type = Form.of(path, node, Set.of(), faults).word("type", Type.values());
        Form form = Form.of(path, node, keys(type), faults);
        if (!form.has("tests")) {
            form.fault("tests", "'tests' is missing.", "Add it; docs/contract.md has an example.");
        }
        TestPlan plan = form.make(
                        "tests", Set.of("first", "every", "last", "reporting-days", "grace-days"), CovenantForm::plan)
                .orElse(new TestPlan(ALWAYS, STAND_IN, ALWAYS, 0, 0));
        CureRight cure = form.make("cure", Set.of("days", "equity-to", "most-equity"), CovenantForm::cure)
                .orElse(CureRight.NONE);
        Promise promise = switch (type) {
            case RATIO -> ratio(form);
            case INFORMATION -> new Promise.Information(form.text("document"));
            case EVENT -> new Promise.Event(form.text("expression"));
            case USE_OF_FUNDS ->
                new Promise.UseOfFunds(new TreeSet<>(form.texts("purposes")), millionths(form, "most-other"));
        };
        return new Covenant(form.text("code"), form.text("title"), promise, plan, cure);
    }

    private static TestPlan plan(Form form) {
        return new TestPlan(
                Dates.read(form, "first"),
                tenor(form, "every"),
                Dates.read(form, "last"),
                days(form, "reporting-days"),
                days(form, "grace-days"));
    }

    private static CureRight cure(Form form) {
        return new CureRight(days(form, "days"), form.findWord("equity-to", Part.values()), days(form, "most-equity"));
    }

    /** A whole number of 0 or more; 0 where nothing is said. */
    private static int days(Form form, String key) {
        long value = form.has(key) ? form.whole(key) : 0;
        if (value < 0 || value > Integer.MAX_VALUE / 4) {
            form.fault(key, "'" + key + "' is " + value + ".", "Write a whole number of 0 or more.");
            return 0;
        }
        return (int) value;
    }

    private static Tenor tenor(Form form, String key) {
        String text = form.text(key);
        Matcher found = TENOR.matcher(text);
        if (found.matches()) {
            String unit = found.group(2).toUpperCase(Locale.ROOT) + "S";
            return new Tenor(Integer.parseInt(found.group(1)), Tenor.Unit.valueOf(unit));
        }
        if (form.has(key)) {
            form.fault(key, "'" + text + "' is no length of time.", "Write 3 months, 10 days, 2 weeks or 1 year.");
        }
        return STAND_IN;
    }

    private static Promise ratio(Form form) {
        boolean one = form.has("threshold");
        if (one == form.has("thresholds")) {
            form.fault(
                    "threshold",
                    "A ratio has one threshold, or thresholds that step.",
                    "Give either threshold: 1.2, or thresholds: with from and value.");
        }
        NavigableMap<LocalDate, Double> thresholds = new TreeMap<>();
        if (one) {
            thresholds.put(ALWAYS, form.decimal("threshold").doubleValue());
        }
        form.items("thresholds", (path, node) -> {
                    Form step = Form.of(path, node, Set.of("from", "value"), form.faults());
                    return Map.entry(
                            Dates.read(step, "from"), step.decimal("value").doubleValue());
                })
                .forEach(step -> thresholds.put(step.getKey(), step.getValue()));
        List<AddBack> addBacks = form.items("add-backs", (path, node) -> {
            Form back = Form.of(path, node, Set.of("code", "expression", "part"), form.faults());
            return new AddBack(back.text("code"), back.text("expression"), back.word("part", Part.values()));
        });
        return new Ratio(
                form.text("numerator"),
                form.findText("denominator").orElse("1"),
                form.word("direction", Direction.values()),
                thresholds,
                form.findDecimal("warning-share").map(BigDecimal::doubleValue).orElse(Ratio.WARNING_SHARE),
                addBacks);
    }

    /** A share written as a fraction of 1, in parts per million. */
    private static long millionths(Form form, String key) {
        BigDecimal share = form.findDecimal(key).orElse(BigDecimal.ZERO);
        try {
            return share.movePointRight(MILLION_DIGITS).longValueExact();
        } catch (ArithmeticException e) {
            form.fault(key, "'" + share + "' is no share.", "Write a fraction of 1 with at most six decimals: 0.05.");
            return 0;
        }
    }
}
