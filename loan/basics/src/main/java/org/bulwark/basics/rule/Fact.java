package org.bulwark.basics.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a rule can ask about: a name with a type and what is known of its values.
 *
 * @param name words of small letters, digits and underscores, joined by dots: {@code application.amount}
 * @param type the kind of its values
 * @param title what people call it
 * @param unit what it is measured in, for example {@code months}; empty for none
 * @param personal whether it tells something of a natural person, so that it is masked
 * @param required whether it must be given
 * @param range the values allowed, for numeric facts
 * @param allowed the values allowed of a text, or none for any
 * @param change how an applicant can change it; nothing when nobody can
 */
public record Fact(
        String name,
        FactType type,
        String title,
        String unit,
        boolean personal,
        boolean required,
        Range range,
        List<String> allowed,
        Optional<Change> change) {

    private static final int LONGEST = 100;
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*){0,3}");

    /** Words that CEL keeps for itself. */
    private static final Set<String> RESERVED = Set.of(
            "true",
            "false",
            "null",
            "in",
            "as",
            "break",
            "const",
            "continue",
            "else",
            "for",
            "function",
            "if",
            "import",
            "let",
            "loop",
            "package",
            "namespace",
            "return",
            "var",
            "void",
            "while");

    /** Checks the name and what goes together: {@link RuleProblem#SCHEMA_INVALID}. */
    public Fact {
        allowed = List.copyOf(allowed);
        if (name.length() > LONGEST || !NAME.matcher(name).matches() || isReserved(name)) {
            throw invalid(
                    name,
                    "has no name that a rule can use",
                    "Use small letters, digits and _ with at most three dots, for example application.amount.");
        }
        if (!type.isNumeric() && !range.equals(Range.ALL)) {
            throw invalid(name, "has a range but no numbers", "Leave the range out.");
        }
        if (type != FactType.TEXT && !allowed.isEmpty()) {
            throw invalid(name, "has a list of values but is no text", "Leave the list out, or make it a text.");
        }
        if (change.isPresent() && !type.isNumeric()) {
            throw invalid(name, "has steps of change but no numbers", "Leave the change out.");
        }
    }

    private static boolean isReserved(String name) {
        return List.of(name.split("\\.", -1)).stream().anyMatch(RESERVED::contains);
    }

    private static RuntimeException invalid(String name, String what, String remedy) {
        return RuleProblem.SCHEMA_INVALID.with("The fact '" + name + "' " + what + ".", remedy);
    }

    /** A fact of which nothing more is known. */
    public static Fact of(String name, FactType type, String title) {
        return new Fact(name, type, title, "", false, false, Range.ALL, List.of(), Optional.empty());
    }

    /** A whole number. */
    public static Fact whole(String name, String title) {
        return of(name, FactType.WHOLE, title);
    }

    /** A measure. */
    public static Fact number(String name, String title) {
        return of(name, FactType.NUMBER, title);
    }

    /** An amount in minor units. */
    public static Fact money(String name, String title) {
        return of(name, FactType.MONEY, title);
    }

    /** A text. */
    public static Fact text(String name, String title) {
        return of(name, FactType.TEXT, title);
    }

    /** Yes or no. */
    public static Fact flag(String name, String title) {
        return of(name, FactType.FLAG, title);
    }

    /** A date. */
    public static Fact date(String name, String title) {
        return of(name, FactType.DATE, title);
    }

    /** The same, measured in a unit. */
    public Fact in(String newUnit) {
        return new Fact(name, type, title, newUnit, personal, required, range, allowed, change);
    }

    /** The same, telling something of a natural person. */
    public Fact isPersonal() {
        return new Fact(name, type, title, unit, true, required, range, allowed, change);
    }

    /** The same, to be given always. */
    public Fact isRequired() {
        return new Fact(name, type, title, unit, personal, true, range, allowed, change);
    }

    /** The same, with values from least to most only; money in minor units. */
    public Fact within(double least, double most) {
        return new Fact(name, type, title, unit, personal, required, new Range(least, most), allowed, change);
    }

    /** The same, with these texts only. */
    public Fact among(List<String> values) {
        return new Fact(name, type, title, unit, personal, required, range, values, change);
    }

    /** The same, to be changed by the applicant. */
    public Fact changeable(Change how) {
        return new Fact(name, type, title, unit, personal, required, range, allowed, Optional.of(how));
    }
}
