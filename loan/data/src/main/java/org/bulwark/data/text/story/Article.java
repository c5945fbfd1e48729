package org.bulwark.data.text.story;

import org.bulwark.basics.rule.Facts;
import org.bulwark.data.event.Event;
import org.bulwark.data.text.Language;

/**
 * An article of an outlet.
 *
 * @param link where it stands; tells it from all others
 * @param publishedAt when it was published, in microseconds since 1970-01-01T00:00Z
 * @param language of the text
 * @param title the headline
 * @param text the first sentences
 * @param outlet who publishes it; empty where nobody says
 * @param channel the kind of place, such as {@code newspaper}; empty where nobody says
 */
public record Article(
        String link, long publishedAt, Language language, String title, String text, String outlet, String channel) {

    /** What an event of the source {@code news} tells. */
    public static Article of(Event event) {
        Facts fields = event.fields();
        return new Article(
                text(fields, "link"),
                event.occurredAt(),
                Language.ofCode(text(fields, "language")).orElse(Language.ENGLISH),
                text(fields, "title"),
                text(fields, "text"),
                text(fields, "outlet"),
                text(fields, "channel"));
    }

    private static String text(Facts fields, String name) {
        return fields.value(name).map(Object::toString).orElse("");
    }

    /** How trust in its outlet is looked up: by the outlet, or by the kind of place where it is not on the bank's list. */
    String trustedAs(Trust trust) {
        String name = outlet.strip();
        return trust.bySource().containsKey(name) ? name : Trust.CHANNEL + channel;
    }

    /** What is read: the headline, and what of the text the headline does not say. */
    String words() {
        String more = text.startsWith(title) ? text.substring(title.length()) : text;
        return more.isBlank() ? title : title.isBlank() ? more : title + ". " + more;
    }
}
