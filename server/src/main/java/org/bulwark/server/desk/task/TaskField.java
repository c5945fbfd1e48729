package org.bulwark.server.desk.task;

import java.util.Locale;
import java.util.Map;
import org.bulwark.server.web.part.Field;
import org.bulwark.server.web.show.Text;

/**
 * A field of a task's form.
 *
 * @param code its name
 * @param kind how it is filled
 * @param title by language
 * @param required whether it must be filled
 */
public record TaskField(String code, Kind kind, Map<String, String> title, boolean required) {

    /** How a field is filled. */
    public enum Kind {
        /** Some lines. */
        TEXT,
        /** A number. */
        NUMBER,
        /** A day. */
        DATE,
        /** Yes or no. */
        TICK,
        /** Latitude and longitude, as the device tells them: {@code 31.2304, 121.4737}. */
        PLACE
    }

    /** Copies. */
    public TaskField {
        title = Map.copyOf(title);
    }

    /** The title in a reader's language. */
    Text title(Locale language) {
        return TaskContent.in(title, language).map(Text::plain).orElseGet(() -> Text.plain(code));
    }

    Field field(Locale language, String value) {
        Field.Kind shown = switch (kind) {
            case TEXT -> Field.Kind.AREA;
            case NUMBER -> Field.Kind.NUMBER;
            case DATE -> Field.Kind.DATE;
            case TICK -> Field.Kind.TICK;
            case PLACE -> Field.Kind.TEXT;
        };
        Text hint = kind == Kind.PLACE ? Text.word("task.place.hint") : null;
        return new Field(
                code, shown, title(language), hint, value, null, required && kind != Kind.TICK, java.util.List.of());
    }
}
