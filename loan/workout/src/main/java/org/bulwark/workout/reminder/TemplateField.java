package org.bulwark.workout.reminder;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a message may name. */
public enum TemplateField {
    /** The client's name, as the sender knows it. */
    NAME,
    /** The bank's name. */
    BANK,
    /** How to reach the bank. */
    CONTACT,
    /** The account. */
    ACCOUNT,
    /** What is to be paid, with its currency. */
    AMOUNT,
    /** When it is due. */
    DUE_DATE,
    /** How many days before or after the due date it is. */
    DAYS;

    /** As a message writes it between braces: {@code due-date}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The field of a word; nothing for any other text. */
    public static Optional<TemplateField> of(String word) {
        return Arrays.stream(values())
                .filter(field -> field.word().equals(word))
                .findFirst();
    }
}
