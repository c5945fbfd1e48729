package org.bulwark.workout.reminder;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bulwark.workout.WorkoutProblem;

/**
 * How clients are reminded. People configure it, so it lives in a {@link org.bulwark.basics.version.Versioned}.
 *
 * @param rules the reminders of each due date
 * @param quiet when nothing is sent
 * @param mostPerWeek how many a client gets in any seven days, over all channels and accounts
 * @param templates the messages, each at least in English
 */
public record ReminderRules(
        List<ReminderRule> rules, QuietHours quiet, int mostPerWeek, List<MessageTemplate> templates) {

    /** The language in which every message is there. */
    public static final String FALLBACK = "en";

    /** Copies; {@link WorkoutProblem#REMINDER_INVALID} for two of one code, or a message that is not there. */
    public ReminderRules {
        rules = List.copyOf(rules);
        templates = List.copyOf(templates);
        Set<String> codes = new HashSet<>();
        for (MessageTemplate template : templates) {
            if (!codes.add(template.code() + " " + template.language())) {
                throw invalid("The message '" + template.code() + "' is there twice in one language.", "Keep one.");
            }
        }
        Set<String> names = new HashSet<>();
        for (ReminderRule rule : rules) {
            if (!names.add(rule.code())) {
                throw invalid("The reminder '" + rule.code() + "' is there twice.", "Give each a code of its own.");
            }
            if (!codes.contains(rule.template() + " " + FALLBACK)) {
                throw invalid(
                        "The reminder '" + rule.code() + "' has the message '" + rule.template()
                                + "', which is not there in English.",
                        "Add it.");
            }
        }
        if (mostPerWeek < 0) {
            throw invalid("At most " + mostPerWeek + " reminders a week cannot be.", "Give 0 or more.");
        }
    }

    private static RuntimeException invalid(String what, String remedy) {
        return WorkoutProblem.REMINDER_INVALID.with(what, remedy);
    }

    /** A message in a client's language; in English where it is not there. */
    public MessageTemplate template(String code, String language) {
        return find(code, language).or(() -> find(code, FALLBACK)).orElseThrow();
    }

    private Optional<MessageTemplate> find(String code, String language) {
        return templates.stream()
                .filter(it -> it.code().equals(code) && it.language().equals(language))
                .findFirst();
    }
}
