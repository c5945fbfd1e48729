package org.bulwark.server.web.frame;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages that pages speak; the first is spoken to whoever asks for none of them. */
public final class Languages {

    /** A language as one country writes it, and what its own speakers call it. */
    public record Language(Locale locale, String ownName) {
        /** The word in addresses, cookies and {@code lang} attributes: {@code en}, {@code zh}. */
        public String word() {
            return locale.getLanguage();
        }
    }

    /** All, in the order in which they are offered. */
    public static final List<Language> ALL =
            List.of(new Language(Locale.UK, "English"), new Language(Locale.SIMPLIFIED_CHINESE, "中文"));

    private Languages() {}

    /** The language of a locale; English for one that we do not speak. */
    public static Language in(Locale locale) {
        return ALL.stream()
                .filter(language -> language.word().equals(locale.getLanguage()))
                .findFirst()
                .orElse(ALL.getFirst());
    }

    static Optional<Locale> of(String word) {
        return ALL.stream()
                .filter(language -> language.word().equals(word))
                .map(Language::locale)
                .findFirst();
    }

    /** The best of ours for what a browser accepts, its most wanted first. */
    static Locale best(List<Locale> accepted) {
        return accepted.stream()
                .flatMap(locale -> of(locale.getLanguage()).stream())
                .findFirst()
                .orElse(Locale.UK);
    }
}
