package org.bulwark.files.warning;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.bulwark.files.fact.Versions;
import org.bulwark.files.tree.Document;
import org.bulwark.files.tree.Faults;
import org.bulwark.files.tree.Form;
import org.bulwark.files.tree.JsonText;
import org.bulwark.files.tree.NodeReader;
import org.bulwark.files.tree.YamlText;
import org.bulwark.indicator.definition.RiskGroup;
import org.bulwark.warning.Tier;
import org.bulwark.warning.response.Playbook;
import org.bulwark.warning.response.Playbooks;
import org.bulwark.warning.response.Step;

/** Reads and writes playbooks as YAML or JSON; docs/warning.md describes the document. */
public final class PlaybookFile {

    /** The version of the format, the value of the key {@code bulwark}. */
    public static final String VERSION = "playbooks/1";

    private static final Set<String> KEYS = Set.of("bulwark", "calendar", "playbooks");
    private static final Set<String> PLAYBOOK = Set.of("code", "title", "titles", "from", "groups", "steps");

    private PlaybookFile() {}

    /**
     * Reads playbooks, or tells everything that is wrong with them.
     *
     * @param text YAML or JSON
     * @param file what to call it in messages
     */
    public static Document<Playbooks> read(String text, String file) {
        Faults faults = new Faults(file);
        Form form = Form.of("", NodeReader.yaml(text, file), KEYS, faults);
        Versions.check(form, VERSION);
        String calendar = form.text("calendar");
        List<Playbook> playbooks =
                form.items("playbooks", (path, node) -> playbook(Form.of(path, node, PLAYBOOK, faults)));
        return faults.document(form.make(() -> new Playbooks(calendar, playbooks)));
    }

    private static Playbook playbook(Form form) {
        List<Step> steps =
                form.items("steps", (path, node) -> StepForm.read(Form.of(path, node, StepForm.KEYS, form.faults())));
        return new Playbook(
                form.text("code"),
                StepForm.titles(form),
                form.word("from", Tier.values()),
                form.texts("groups").stream()
                        .flatMap(word -> group(form, word).stream())
                        .collect(Collectors.toSet()),
                steps);
    }

    private static Optional<RiskGroup> group(Form form, String word) {
        Optional<RiskGroup> group = Arrays.stream(RiskGroup.values())
                .filter(one -> Form.word(one).equals(word))
                .findFirst();
        if (group.isEmpty()) {
            String words = Arrays.stream(RiskGroup.values()).map(Form::word).collect(Collectors.joining(", "));
            form.fault("groups", "There is no group '" + word + "'.", "Use one of: " + words + ".");
        }
        return group;
    }

    /** Playbooks as YAML. */
    public static String yaml(Playbooks playbooks) {
        return "# What is done about alerts; docs/warning.md explains every key.\n" + YamlText.of(tree(playbooks));
    }

    /** Playbooks as JSON in one form to the byte, to be stored and hashed. */
    public static String json(Playbooks playbooks) {
        return JsonText.of(tree(playbooks));
    }

    /** Playbooks as a plain tree, to be compared with another. */
    public static SequencedMap<String, Object> tree(Playbooks playbooks) {
        SequencedMap<String, Object> tree = new LinkedHashMap<>();
        tree.put("bulwark", VERSION);
        tree.put("calendar", playbooks.calendar());
        tree.put(
                "playbooks",
                playbooks.playbooks().stream().map(PlaybookFile::tree).toList());
        return tree;
    }

    private static SequencedMap<String, Object> tree(Playbook playbook) {
        SequencedMap<String, Object> tree = new LinkedHashMap<>();
        tree.put("code", playbook.code());
        StepForm.put(tree, playbook.title());
        tree.put("from", playbook.from().word());
        if (!playbook.groups().isEmpty()) {
            tree.put(
                    "groups",
                    EnumSet.copyOf(playbook.groups()).stream().map(Form::word).toList());
        }
        tree.put("steps", playbook.steps().stream().map(StepForm::tree).toList());
        return tree;
    }
}
