package org.bulwark.files.warning;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bulwark.files.tree.Form;
import org.bulwark.indicator.definition.RiskGroup;
import org.bulwark.warning.Severity;
import org.bulwark.warning.Tier;
import org.bulwark.warning.signal.Condition;
import org.bulwark.warning.signal.Evidence;
import org.bulwark.warning.signal.Period;
import org.bulwark.warning.signal.Persistence;
import org.bulwark.warning.signal.Signal;

/**
 * One signal of a document.
 *
 * @param group the group that the document is of
 */
record SignalForm(RiskGroup group) {

    /** The keys of a signal. */
    static final Set<String> KEYS = Set.of(
            "code", "title", "titles", "reads", "limits", "when", "lasts", "severity", "ceiling", "owner", "months");

    private static final Pattern LASTS = Pattern.compile("([0-9]{1,3}) of ([0-9]{1,3}) (day|week|month)s");

    Signal read(Form form) {
        SequencedMap<String, Double> limits = new LinkedHashMap<>();
        form.findForm("limits", Set.of())
                .ifPresent(below -> below.entries()
                        .keySet()
                        .forEach(name -> limits.put(name, below.decimal(name).doubleValue())));
        return new Signal(
                group,
                form.text("code"),
                form.text("title"),
                texts(form, "titles"),
                new Condition(texts(form, "reads"), limits, form.text("when")),
                persistence(form),
                form.word("severity", Severity.values()),
                form.findWord("ceiling", Tier.values())
                        .<Evidence>map(Evidence.Unstructured::new)
                        .orElseGet(Evidence.Structured::new),
                form.text("owner"),
                Math.clamp(form.whole("months"), 0, Integer.MAX_VALUE));
    }

    private static SequencedMap<String, String> texts(Form form, String key) {
        return form.findForm(key, Set.of()).map(Form::textEntries).orElseGet(LinkedHashMap<String, String>::new);
    }

    private static Persistence persistence(Form form) {
        Optional<String> text = form.findText("lasts");
        if (text.isEmpty()) {
            return Persistence.AT_ONCE;
        }
        Matcher matcher = LASTS.matcher(text.get());
        if (!matcher.matches()) {
            form.fault("lasts", "'" + text.get() + "' is no time that a condition lasts.", "Write 2 of 3 months.");
            return Persistence.AT_ONCE;
        }
        return new Persistence(
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                Period.valueOf(matcher.group(3).toUpperCase(Locale.ROOT)));
    }

    static SequencedMap<String, Object> tree(Signal signal) {
        SequencedMap<String, Object> tree = new LinkedHashMap<>();
        tree.put("code", signal.code());
        tree.put("title", signal.title());
        if (!signal.titles().isEmpty()) {
            tree.put("titles", signal.titles());
        }
        tree.put("reads", signal.condition().reads());
        if (!signal.condition().limits().isEmpty()) {
            tree.put("limits", signal.condition().limits());
        }
        tree.put("when", signal.condition().when());
        Persistence lasts = signal.persistence();
        if (!lasts.equals(Persistence.AT_ONCE)) {
            tree.put("lasts", lasts.times() + " of " + lasts.of() + " " + Form.word(lasts.period()) + "s");
        }
        tree.put("severity", Form.word(signal.severity()));
        if (signal.evidence() instanceof Evidence.Unstructured(Tier ceiling)) {
            tree.put("ceiling", ceiling.word());
        }
        tree.put("owner", signal.owner());
        tree.put("months", (long) signal.months());
        return tree;
    }
}
