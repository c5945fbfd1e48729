package org.bulwark.server.web.show;

import java.util.List;
import org.bulwark.basics.Reason;

/** Something to read: words of the pages in the reader's language, a reason, or data that are the same in all languages. */
public sealed interface Text {

    /**
     * Words of {@code pages.properties}.
     *
     * @param key their key
     * @param parameters what stands in their {@code {0}}, {@code {1}}, …; numbers, money, dates and texts are shown in the reader's way
     */
    record Word(String key, List<Object> parameters) implements Text {
        /** Copies the parameters. */
        public Word {
            parameters = List.copyOf(parameters);
        }
    }

    /** What a person or a machine wrote: a name, a rule, a note. It is shown as it is, and never as markup. */
    record Plain(String text) implements Text {}

    /** A share, told in percent with so many decimals. */
    record Share(double value, int decimals) implements Text {}

    /** A reason, told in the reader's language. */
    record Told(Reason reason) implements Text {}

    /** Words by their key. */
    static Text word(String key, Object... parameters) {
        return new Word(key, List.of(parameters));
    }

    /** Data, shown as they are. */
    static Text plain(String text) {
        return new Plain(text);
    }

    /** A reason in words. */
    static Text told(Reason reason) {
        return new Told(reason);
    }
}
