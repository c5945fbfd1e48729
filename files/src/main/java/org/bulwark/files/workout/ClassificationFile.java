package org.bulwark.files.workout;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.bulwark.files.fact.Versions;
import org.bulwark.files.tree.Document;
import org.bulwark.files.tree.Faults;
import org.bulwark.files.tree.Form;
import org.bulwark.files.tree.JsonText;
import org.bulwark.files.tree.NodeReader;
import org.bulwark.files.tree.YamlText;
import org.bulwark.workout.classification.ClassRules;
import org.bulwark.workout.classification.ClassificationRules;
import org.bulwark.workout.classification.DayLimits;
import org.bulwark.workout.classification.StageRules;

/** Reads and writes {@link ClassificationRules} as YAML or JSON; docs/workout.md describes the document. */
public final class ClassificationFile {

    /** The version of the format, the value of the key {@code bulwark}. */
    public static final String VERSION = "classification/1";

    private static final Set<String> DAYS = Set.of("special-mention", "substandard", "doubtful", "loss");
    private static final Set<String> LOSSES = Set.of("doubtful", "loss");
    private static final Set<String> OBSERVATION = Set.of("periods", "months");

    static final Set<String> CLASSES =
            Set.of("days", "cards", "expected-loss", "own-debts", "cross-bank", "observation");
    static final Set<String> STAGES =
            Set.of("days", "relative-pd", "retail-pd", "other-pd", "notches", "months-to-two", "months-to-one");

    private ClassificationFile() {}

    /**
     * Reads the rules, or tells everything that is wrong with them.
     *
     * @param text YAML or JSON
     * @param file what to call it in messages
     */
    public static Document<ClassificationRules> read(String text, String file) {
        Faults faults = new Faults(file);
        Form form = Form.of("", NodeReader.yaml(text, file), Set.of("bulwark", "classes", "stages"), faults);
        Versions.check(form, VERSION);
        Optional<ClassRules> classes = Parts.part(form, "classes", CLASSES, ClassificationFile::classes);
        Optional<StageRules> stages = Parts.part(form, "stages", STAGES, ClassificationFile::stages);
        return faults.document(classes.flatMap(it -> stages.map(other -> new ClassificationRules(it, other))));
    }

    private static ClassRules classes(Form form) {
        Optional<DayLimits> days = Parts.part(form, "days", DAYS, ClassificationFile::days);
        Optional<DayLimits> cards = Parts.part(form, "cards", DAYS, ClassificationFile::days);
        Optional<long[]> losses = Parts.part(
                form, "expected-loss", LOSSES, it -> new long[] {Parts.share(it, "doubtful"), Parts.share(it, "loss")});
        Optional<ClassRules.Observation> observation = Parts.part(
                form,
                "observation",
                OBSERVATION,
                it -> new ClassRules.Observation(Parts.count(it, "periods"), Parts.count(it, "months")));
        return new ClassRules(
                days.orElse(DayLimits.CHINA_2023),
                cards.orElse(DayLimits.CARDS),
                losses.map(it -> it[0]).orElse(1L),
                losses.map(it -> it[1]).orElse(1L),
                Parts.share(form, "own-debts"),
                Parts.share(form, "cross-bank"),
                observation.orElse(ClassRules.CHINA_2023.observation()));
    }

    private static DayLimits days(Form form) {
        return new DayLimits(
                Parts.count(form, "special-mention"),
                Parts.count(form, "substandard"),
                Parts.count(form, "doubtful"),
                Parts.count(form, "loss"));
    }

    private static StageRules stages(Form form) {
        return new StageRules(
                Parts.count(form, "days"),
                Parts.share(form, "relative-pd"),
                Parts.share(form, "retail-pd"),
                Parts.share(form, "other-pd"),
                Parts.count(form, "notches"),
                Parts.count(form, "months-to-two"),
                Parts.count(form, "months-to-one"));
    }

    /** The rules as YAML. */
    public static String yaml(ClassificationRules rules) {
        return "# How debts are classified; docs/workout.md explains every key.\n" + YamlText.of(tree(rules));
    }

    /** The rules as JSON in one form to the byte, to be stored and hashed. */
    public static String json(ClassificationRules rules) {
        return JsonText.of(tree(rules));
    }

    /** The rules as a plain tree, to be compared with another. */
    public static SequencedMap<String, Object> tree(ClassificationRules rules) {
        SequencedMap<String, Object> tree = new LinkedHashMap<>();
        tree.put("bulwark", VERSION);
        tree.put("classes", tree(rules.classes()));
        tree.put("stages", tree(rules.stages()));
        return tree;
    }

    private static SequencedMap<String, Object> tree(ClassRules rules) {
        SequencedMap<String, Object> losses = new LinkedHashMap<>();
        losses.put("doubtful", Parts.percent(rules.doubtfulLossPpm()));
        losses.put("loss", Parts.percent(rules.lossLossPpm()));
        SequencedMap<String, Object> observation = new LinkedHashMap<>();
        observation.put("periods", (long) rules.observation().periods());
        observation.put("months", (long) rules.observation().months());
        SequencedMap<String, Object> tree = new LinkedHashMap<>();
        tree.put("days", tree(rules.days()));
        tree.put("cards", tree(rules.cards()));
        tree.put("expected-loss", losses);
        tree.put("own-debts", Parts.percent(rules.ownDebtsPpm()));
        tree.put("cross-bank", Parts.percent(rules.crossBankPpm()));
        tree.put("observation", observation);
        return tree;
    }

    private static SequencedMap<String, Object> tree(DayLimits limits) {
        SequencedMap<String, Object> tree = new LinkedHashMap<>();
        tree.put("special-mention", (long) limits.specialMention());
        tree.put("substandard", (long) limits.substandard());
        tree.put("doubtful", (long) limits.doubtful());
        tree.put("loss", (long) limits.loss());
        return tree;
    }

    private static SequencedMap<String, Object> tree(StageRules rules) {
        SequencedMap<String, Object> tree = new LinkedHashMap<>();
        tree.put("days", (long) rules.days());
        tree.put("relative-pd", Parts.percent(rules.relativePdPpm()));
        tree.put("retail-pd", Parts.percent(rules.retailPdPpm()));
        tree.put("other-pd", Parts.percent(rules.otherPdPpm()));
        tree.put("notches", (long) rules.notches());
        tree.put("months-to-two", (long) rules.monthsToTwo());
        tree.put("months-to-one", (long) rules.monthsToOne());
        return tree;
    }
}
