package org.bulwark.files.workout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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
import org.bulwark.workout.collection.CollectionRules;
import org.bulwark.workout.collection.ContactRules;
import org.bulwark.workout.collection.Playbook;
import org.bulwark.workout.collection.Strategy;

/** Reads and writes {@link CollectionRules} as YAML or JSON; docs/workout.md describes the document. */
public final class CollectionFile {

    /** The version of the format, the value of the key {@code bulwark}. */
    public static final String VERSION = "collection/1";

    private static final Set<String> KEYS = Set.of("bulwark", "contact", "points", "strategies", "playbooks");
    private static final Set<String> CONTACT = Set.of("quiet", "most-per-day", "most-per-week");
    private static final Set<String> PLAY = Set.of("code", "title", "after");

    private CollectionFile() {}

    /**
     * Reads the rules, or tells everything that is wrong with them.
     *
     * @param text YAML or JSON
     * @param file what to call it in messages
     */
    public static Document<CollectionRules> read(String text, String file) {
        Faults faults = new Faults(file);
        Form form = Form.of("", NodeReader.yaml(text, file), KEYS, faults);
        Versions.check(form, VERSION);
        Optional<ContactRules> contact = Parts.part(
                form,
                "contact",
                CONTACT,
                it -> new ContactRules(
                        Parts.quiet(it), Parts.count(it, "most-per-day"), Parts.count(it, "most-per-week")));
        Optional<DecisionTable> points = Parts.part(form, "points", TableForm.KEYS, TableForm::read);
        Optional<DecisionTable> strategies = Parts.part(form, "strategies", TableForm.KEYS, TableForm::read);
        Optional<List<Playbook>> playbooks = Parts.part(form, "playbooks", words(), CollectionFile::playbooks);
        return faults.document(contact.flatMap(who -> points.flatMap(sum -> strategies.flatMap(
                choice -> playbooks.flatMap(plays -> form.make(() -> new CollectionRules(sum, choice, plays, who)))))));
    }

    private static Set<String> words() {
        return Set.of("watch", "remind", "contact", "visit", "restructure", "legal", "dispose");
    }

    private static List<Playbook> playbooks(Form form) {
        List<Playbook> playbooks = new ArrayList<>();
        for (Strategy strategy : Strategy.values()) {
            playbooks.add(new Playbook(
                    strategy,
                    form.items(strategy.word(), (path, node) -> play(Form.of(path, node, PLAY, form.faults())))));
        }
        return playbooks;
    }

    private static Playbook.Play play(Form form) {
        return new Playbook.Play(form.text("code"), form.text("title"), Parts.count(form, "after"));
    }

    /** The rules as YAML. */
    public static String yaml(CollectionRules rules) {
        return "# How debts are collected; docs/workout.md explains every key.\n" + YamlText.of(tree(rules));
    }

    /** The rules as JSON in one form to the byte, to be stored and hashed. */
    public static String json(CollectionRules rules) {
        return JsonText.of(tree(rules));
    }

    /** The rules as a plain tree, to be compared with another. */
    public static SequencedMap<String, Object> tree(CollectionRules rules) {
        SequencedMap<String, Object> contact = new LinkedHashMap<>();
        contact.put("quiet", Parts.tree(rules.contact().quiet()));
        contact.put("most-per-day", (long) rules.contact().mostPerDay());
        contact.put("most-per-week", (long) rules.contact().mostPerWeek());
        SequencedMap<String, Object> playbooks = new LinkedHashMap<>();
        for (Playbook playbook : rules.playbooks()) {
            playbooks.put(
                    playbook.strategy().word(),
                    playbook.steps().stream().map(CollectionFile::tree).toList());
        }
        SequencedMap<String, Object> tree = new LinkedHashMap<>();
        tree.put("bulwark", VERSION);
        tree.put("contact", contact);
        tree.put("points", TableForm.tree(rules.points()));
        tree.put("strategies", TableForm.tree(rules.strategies()));
        tree.put("playbooks", playbooks);
        return tree;
    }

    private static SequencedMap<String, Object> tree(Playbook.Play play) {
        SequencedMap<String, Object> tree = new LinkedHashMap<>();
        tree.put("code", play.code());
        tree.put("title", play.title());
        tree.put("after", (long) play.afterDays());
        return tree;
    }
}
