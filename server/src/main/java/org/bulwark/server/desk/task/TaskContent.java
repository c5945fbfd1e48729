package org.bulwark.server.desk.task;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bulwark.server.web.show.Text;

/**
 * What a task says, in the languages of the house.
 *
 * @param title by language; empty for the words of its kind, {@code task.kind.…}
 * @param parameters what the words of its kind name
 * @param script what to say or do, by language; empty for nothing
 * @param fields the form; what was found is asked for always
 */
public record TaskContent(
        Map<String, String> title, List<String> parameters, Map<String, String> script, List<TaskField> fields) {

    /** Copies. */
    public TaskContent {
        title = Map.copyOf(title);
        parameters = List.copyOf(parameters);
        script = Map.copyOf(script);
        fields = List.copyOf(fields);
    }

    /** The words of a kind with what they name, without a form. */
    public static TaskContent of(String... parameters) {
        return new TaskContent(Map.of(), List.of(parameters), Map.of(), List.of());
    }

    /** The title in a reader's language. */
    Text title(String kind, Locale language) {
        return in(title, language)
                .map(Text::plain)
                .orElseGet(() -> Text.word("task.kind." + kind, parameters.toArray()));
    }

    /** What to say or do, in a reader's language. */
    Optional<String> script(Locale language) {
        return in(script, language);
    }

    /** Words in a language, in English when there are none, or none at all. */
    static Optional<String> in(Map<String, String> words, Locale language) {
        return Optional.ofNullable(words.getOrDefault(language.getLanguage(), words.get("en")));
    }
}
