package org.bulwark.files.indicator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.bulwark.files.tree.Form;
import org.bulwark.indicator.definition.Aggregate;
import org.bulwark.indicator.definition.Derivation;
import org.bulwark.indicator.definition.Family;
import org.bulwark.indicator.definition.RiskDirection;
import org.bulwark.indicator.definition.RiskGroup;
import org.bulwark.indicator.definition.Series;
import org.bulwark.indicator.definition.SeriesName;
import org.bulwark.indicator.definition.Window;

/**
 * One family of a document.
 *
 * @param group the group that the document is of
 */
record FamilyForm(RiskGroup group) {

    private static final Set<String> OF_SERIES =
            Set.of("source", "series", "where", "measure", "key", "stock", "aggregates", "windows", "also");
    private static final Set<String> OF_RATIO = Set.of("over", "under", "windows");
    private static final Set<String> OF_FORMULA = Set.of("formula", "inputs", "windows", "unit");

    /** The keys of a family. */
    static final Set<String> KEYS = Set.of(
            "code",
            "title",
            "titles",
            "meaning",
            "risk",
            "derive",
            "source",
            "series",
            "where",
            "measure",
            "key",
            "stock",
            "aggregates",
            "windows",
            "also",
            "over",
            "under",
            "formula",
            "inputs",
            "unit");

    private static final Set<String> COMMON = Set.of("code", "title", "titles", "meaning", "risk", "derive");

    Family read(Form form) {
        SequencedMap<String, String> titles =
                form.findForm("titles", Set.of()).map(Form::textEntries).orElseGet(LinkedHashMap<String, String>::new);
        List<Derivation> derivations = WordList.of(form, "derive", Derivation.values());
        if (derivations.contains(Derivation.NONE)) {
            form.fault("derive", "'none' derives nothing.", "Leave it out.");
        }
        return new Family(
                group,
                form.text("code"),
                form.text("title"),
                titles,
                form.text("meaning"),
                form.word("risk", RiskDirection.values()),
                shape(form),
                derivations);
    }

    private static Family.Shape shape(Form form) {
        if (form.has("formula")) {
            refuse(form, "formula", OF_FORMULA);
            return formula(form);
        }
        if (form.has("over") || form.has("under")) {
            refuse(form, "over", OF_RATIO);
            return new Family.Shape.OfRatio(form.text("over"), form.text("under"), windows(form, "windows", true));
        }
        refuse(form, "source", OF_SERIES);
        return series(form);
    }

    private static void refuse(Form form, String shape, Set<String> keys) {
        for (String key : form.entries().keySet()) {
            if (!keys.contains(key) && !COMMON.contains(key)) {
                form.fault(key, "'" + key + "' means nothing beside '" + shape + "'.", "Make two families of it.");
            }
        }
    }

    private static Family.Shape formula(Form form) {
        SequencedMap<String, String> inputs =
                form.findForm("inputs", Set.of()).map(Form::textEntries).orElseGet(LinkedHashMap<String, String>::new);
        if (inputs.isEmpty()) {
            form.fault("inputs", "A formula needs inputs.", "Write inputs: { a: group.family.sum_12m }.");
        }
        return new Family.Shape.OfFormula(
                form.text("formula"),
                inputs,
                windows(form, "windows", false),
                form.findText("unit").orElse(""));
    }

    private static Family.Shape series(Form form) {
        List<Aggregate> aggregates = WordList.of(form, "aggregates", Aggregate.values());
        if (aggregates.isEmpty()) {
            form.fault("aggregates", "Nothing is made of the events.", "Write aggregates: [count].");
            aggregates = List.of(Aggregate.COUNT);
        }
        SequencedMap<Aggregate, List<Window>> also = new LinkedHashMap<>();
        form.findForm("also", Set.of())
                .ifPresent(own -> own.entries()
                        .keySet()
                        .forEach(key -> WordList.one(own, key, Aggregate.values())
                                .ifPresent(aggregate -> also.put(aggregate, windows(own, key, true)))));
        Series series = new Series(
                form.text("source"),
                form.findText("series").map(SeriesName::new),
                form.findText("where"),
                form.findText("measure"),
                form.findText("key"),
                form.findFlag("stock").orElse(false));
        return new Family.Shape.OfSeries(series, aggregates, windows(form, "windows", true), also);
    }

    private static List<Window> windows(Form form, String key, boolean needed) {
        List<Window> windows = new ArrayList<>();
        if (form.has(key)) {
            for (String text : form.texts(key)) {
                windows.add(Window.parse(text));
            }
        } else if (needed) {
            form.fault(key, "'" + key + "' is missing.", "Write " + key + ": [30d, 12m].");
        }
        return windows;
    }

    /** A family as a plain tree. */
    static SequencedMap<String, Object> tree(Family family) {
        SequencedMap<String, Object> tree = new LinkedHashMap<>();
        tree.put("code", family.code());
        tree.put("title", family.title());
        if (!family.titles().isEmpty()) {
            tree.put("titles", family.titles());
        }
        tree.put("meaning", family.meaning());
        switch (family.shape()) {
            case Family.Shape.OfSeries shape -> tree(shape, tree);
            case Family.Shape.OfRatio(String over, String under, List<Window> windows) -> {
                tree.put("over", over);
                tree.put("under", under);
                tree.put("windows", texts(windows));
            }
            case Family.Shape.OfFormula shape -> {
                tree.put("formula", shape.expression());
                tree.put("inputs", shape.inputs());
                if (!shape.windows().isEmpty()) {
                    tree.put("windows", texts(shape.windows()));
                }
                if (!shape.unit().isEmpty()) {
                    tree.put("unit", shape.unit());
                }
            }
        }
        tree.put("risk", Form.word(family.risk()));
        if (!family.derivations().isEmpty()) {
            tree.put("derive", family.derivations().stream().map(Form::word).toList());
        }
        return tree;
    }

    private static void tree(Family.Shape.OfSeries shape, SequencedMap<String, Object> tree) {
        Series series = shape.series();
        tree.put("source", series.source());
        put(tree, "series", series.named().map(SeriesName::pattern));
        put(tree, "where", series.where());
        put(tree, "measure", series.measure());
        put(tree, "key", series.key());
        if (series.stock()) {
            tree.put("stock", true);
        }
        tree.put("aggregates", shape.aggregates().stream().map(Form::word).toList());
        tree.put("windows", texts(shape.windows()));
        if (!shape.also().isEmpty()) {
            SequencedMap<String, Object> also = new LinkedHashMap<>();
            shape.also().forEach((aggregate, windows) -> also.put(Form.word(aggregate), texts(windows)));
            tree.put("also", also);
        }
    }

    private static void put(SequencedMap<String, Object> tree, String key, Optional<String> value) {
        value.ifPresent(it -> tree.put(key, it));
    }

    private static List<String> texts(List<Window> windows) {
        return windows.stream()
                .map(window -> window.word().replace("_ago_", "@"))
                .toList();
    }
}
