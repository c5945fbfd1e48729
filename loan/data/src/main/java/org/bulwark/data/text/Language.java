package org.bulwark.data.text;

import java.util.Optional;

/** The languages that are read. Traditional Chinese is read as it stands: it is not turned into simplified characters. */
public enum Language {
    /** English in any spelling. */
    ENGLISH("en"),
    /** Chinese in simplified characters. */
    CHINESE("zh");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /** Its code of two letters (ISO 639-1). */
    public String code() {
        return code;
    }

    /** The language of a code, {@code en} or {@code zh}. */
    public static Optional<Language> ofCode(String code) {
        for (Language language : values()) {
            if (language.code.equals(code)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /** The language that a text seems to be in: Chinese when three letters of ten or more are Han characters, for Chinese news is full of names in Latin. */
    public static Language of(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        long han = text.codePoints().filter(Character::isIdeographic).count();
        return han > 0 && 10 * han >= 3 * letters ? CHINESE : ENGLISH;
    }
}
