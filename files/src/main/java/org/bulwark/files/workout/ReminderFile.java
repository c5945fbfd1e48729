package org.bulwark.files.workout;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import org.bulwark.contract.calendar.BusinessDayConvention;
import org.bulwark.files.fact.Versions;
import org.bulwark.files.tree.Document;
import org.bulwark.files.tree.Faults;
import org.bulwark.files.tree.Form;
import org.bulwark.files.tree.JsonText;
import org.bulwark.files.tree.NodeReader;
import org.bulwark.files.tree.YamlText;
import org.bulwark.workout.reminder.Channel;
import org.bulwark.workout.reminder.MessageTemplate;
import org.bulwark.workout.reminder.ReminderRule;
import org.bulwark.workout.reminder.ReminderRules;

/** Reads and writes {@link ReminderRules} with their messages as YAML or JSON; docs/workout.md describes the document. */
public final class ReminderFile {

    /** The version of the format, the value of the key {@code bulwark}. */
    public static final String VERSION = "reminders/1";

    private static final Set<String> KEYS = Set.of("bulwark", "quiet", "most-per-week", "reminders", "messages");
    private static final Set<String> MESSAGE = Set.of("code", "language", "subject", "body");

    static final Set<String> REMINDER =
            Set.of("code", "day", "moved", "lasts", "channel", "message", "from-minor", "products", "segments");

    private ReminderFile() {}

    /**
     * Reads the rules, or tells everything that is wrong with them.
     *
     * @param text YAML or JSON
     * @param file what to call it in messages
     */
    public static Document<ReminderRules> read(String text, String file) {
        Faults faults = new Faults(file);
        Form form = Form.of("", NodeReader.yaml(text, file), KEYS, faults);
        Versions.check(form, VERSION);
        List<ReminderRule> rules = form.items("reminders", (path, node) -> rule(Form.of(path, node, REMINDER, faults)));
        List<MessageTemplate> messages =
                form.items("messages", (path, node) -> message(Form.of(path, node, MESSAGE, faults)));
        return faults.document(form.make(
                () -> new ReminderRules(rules, Parts.quiet(form), Parts.count(form, "most-per-week"), messages)));
    }

    private static ReminderRule rule(Form form) {
        return new ReminderRule(
                form.text("code"),
                Parts.count(form, "day"),
                form.findWord("moved", BusinessDayConvention.values()).orElse(BusinessDayConvention.NONE),
                Parts.count(form, "lasts"),
                form.word("channel", Channel.values()),
                form.text("message"),
                form.whole("from-minor"),
                new LinkedHashSet<>(form.texts("products")),
                new LinkedHashSet<>(form.texts("segments")));
    }

    private static MessageTemplate message(Form form) {
        return new MessageTemplate(form.text("code"), form.text("language"), form.text("subject"), form.text("body"));
    }

    /** The rules as YAML. */
    public static String yaml(ReminderRules rules) {
        return "# How clients are reminded; docs/workout.md explains every key.\n" + YamlText.of(tree(rules));
    }

    /** The rules as JSON in one form to the byte, to be stored and hashed. */
    public static String json(ReminderRules rules) {
        return JsonText.of(tree(rules));
    }

    /** The rules as a plain tree, to be compared with another. */
    public static SequencedMap<String, Object> tree(ReminderRules rules) {
        SequencedMap<String, Object> tree = new LinkedHashMap<>();
        tree.put("bulwark", VERSION);
        tree.put("quiet", Parts.tree(rules.quiet()));
        tree.put("most-per-week", (long) rules.mostPerWeek());
        tree.put("reminders", rules.rules().stream().map(ReminderFile::tree).toList());
        tree.put("messages", rules.templates().stream().map(ReminderFile::tree).toList());
        return tree;
    }

    private static SequencedMap<String, Object> tree(ReminderRule rule) {
        SequencedMap<String, Object> tree = new LinkedHashMap<>();
        tree.put("code", rule.code());
        tree.put("day", (long) rule.offsetDays());
        if (rule.onWorkingDays()) {
            tree.put("moved", Form.word(rule.moved()));
        }
        tree.put("lasts", (long) rule.lastsDays());
        tree.put("channel", Form.word(rule.channel()));
        tree.put("message", rule.template());
        tree.put("from-minor", rule.fromMinor());
        if (!rule.products().isEmpty()) {
            tree.put("products", List.copyOf(rule.products()));
        }
        if (!rule.segments().isEmpty()) {
            tree.put("segments", List.copyOf(rule.segments()));
        }
        return tree;
    }

    private static SequencedMap<String, Object> tree(MessageTemplate message) {
        SequencedMap<String, Object> tree = new LinkedHashMap<>();
        tree.put("code", message.code());
        tree.put("language", message.language());
        tree.put("subject", message.subject());
        tree.put("body", message.body());
        return tree;
    }
}
