package org.bulwark.warning.signal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import org.bulwark.indicator.definition.RiskGroup;
import org.bulwark.warning.Severity;
import org.bulwark.warning.WarningProblem;

/**
 * Something about a party that has changed for the worse, as a bank declares it.
 *
 * @param group the group of the field
 * @param code names it within its group for ever: small letters, digits and hyphens
 * @param title what people call it
 * @param titles the same in other languages, by the code of the language
 * @param condition when it is on
 * @param persistence how long it must last before it counts
 * @param severity how much it says by itself
 * @param evidence what it rests on
 * @param owner who has to answer for it: a role of the bank, {@code relationship-manager}
 * @param months how many months before default it is meant to speak, 1 to 36
 */
public record Signal(
        RiskGroup group,
        String code,
        String title,
        SequencedMap<String, String> titles,
        Condition condition,
        Persistence persistence,
        Severity severity,
        Evidence evidence,
        String owner,
        int months) {

    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int LONGEST = 48;
    private static final int MOST_MONTHS = 36;

    /** Copies the titles and checks what cannot be: {@link WarningProblem#SIGNAL_INVALID}. */
    public Signal {
        titles = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(titles));
        if (code.length() > LONGEST || !WORD.matcher(code).matches()) {
            throw invalid(code, "has no code that can be one", "Use small letters, digits and single hyphens.");
        }
        if (!WORD.matcher(owner).matches()) {
            throw invalid(code, "has the owner '" + owner + "'", "Name a role: relationship-manager.");
        }
        if (title.isBlank()) {
            throw invalid(code, "has no title", "Say in a few words what it is.");
        }
        if (months < 1 || months > MOST_MONTHS) {
            throw invalid(code, "is meant for " + months + " months ahead", "Write 1 to " + MOST_MONTHS + ".");
        }
    }

    private static RuntimeException invalid(String code, String what, String remedy) {
        return WarningProblem.SIGNAL_INVALID.with("The signal '" + code + "' " + what + ".", remedy);
    }

    /** Its name among all signals: {@code repayment/late-30}. */
    public String name() {
        return group.word() + "/" + code;
    }

    /** Its title in a language; the first title where that has none. */
    public String title(String language) {
        return titles.getOrDefault(language, title);
    }

    /** The same with another condition. */
    public Signal when(Condition another) {
        return new Signal(group, code, title, titles, another, persistence, severity, evidence, owner, months);
    }

    /** The same, lasting otherwise before it counts. */
    public Signal lasting(Persistence another) {
        return new Signal(group, code, title, titles, condition, another, severity, evidence, owner, months);
    }

    /** The same, saying more or less by itself. */
    public Signal weighing(Severity another) {
        return new Signal(group, code, title, titles, condition, persistence, another, evidence, owner, months);
    }
}
