package org.bulwark.data.source;

import java.util.Collections;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import org.bulwark.basics.rule.Fact;
import org.bulwark.basics.rule.FactSchema;

/**
 * A source of events, declared once.
 *
 * @param code names it for ever: small letters, digits and hyphens
 * @param title what people call it
 * @param titles the same in other languages, by the code of the language
 * @param about of what it tells
 * @param currency the currency of all its amounts
 * @param handling how its records may be used
 * @param rhythm when they come
 * @param key the fields that tell one record from another where its sender gives it no id; may be empty
 * @param replaces the fields that name what a record tells of, where a later record takes the place of an earlier one: a figure that is revised.
 *     Of the records with the same values the one reported last counts, from when it is known; none for sources whose records all count
 * @param fields what a record says
 * @param rules what holds within every good record
 */
public record Source(
        String code,
        String title,
        SequencedMap<String, String> titles,
        About about,
        Currency currency,
        Handling handling,
        Rhythm rhythm,
        List<String> key,
        List<String> replaces,
        List<Field> fields,
        List<QualityRule> rules) {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int LONGEST_CODE = 60;

    /**
     * How records may be used.
     *
     * @param sensitivity how carefully
     * @param purpose for what, a word such as {@code credit-assessment}
     * @param consent the consent that a party must have given; empty where the law asks for none
     * @param unstructured whether it is text that was read, and no figures: what rests on it alone may be worth less to a decision
     */
    public record Handling(Sensitivity sensitivity, String purpose, Optional<String> consent, boolean unstructured) {}

    /**
     * When records come.
     *
     * @param cadence how often
     * @param lag how late
     */
    public record Rhythm(Cadence cadence, Lag lag) {}

    /** Checks that its parts fit together: {@link SourceProblem#SOURCE_INVALID}. */
    public Source {
        titles = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(titles));
        key = List.copyOf(key);
        replaces = List.copyOf(replaces);
        fields = List.copyOf(fields);
        rules = List.copyOf(rules);
        if (!CODE.matcher(code).matches() || code.length() > LONGEST_CODE || title.isBlank()) {
            throw invalid(
                    code, "has no title, or a code that cannot be used", "Use small letters, digits and hyphens.");
        }
        if (fields.isEmpty()) {
            throw invalid(code, "has no fields", "Declare at least one field.");
        }
        FactSchema schema = schema(fields);
        for (String name : key) {
            if (schema.slot(name) < 0) {
                throw invalid(code, "has the key '" + name + "', which is no field", "Name fields of the source.");
            }
        }
        for (String name : replaces) {
            if (schema.slot(name) < 0) {
                throw invalid(code, "replaces by '" + name + "', which is no field", "Name fields of the source.");
            }
        }
        for (QualityRule rule : rules) {
            if (rules.stream().filter(r -> r.code().equals(rule.code())).count() > 1) {
                throw invalid(code, "has two rules '" + rule.code() + "'", "Give every rule a code of its own.");
            }
        }
    }

    private static RuntimeException invalid(String code, String what, String remedy) {
        return SourceProblem.SOURCE_INVALID.with("The source '" + code + "' " + what + ".", remedy);
    }

    private static FactSchema schema(List<Field> fields) {
        return FactSchema.of(fields.stream().map(Field::fact).toList());
    }

    /** The facts of a record; a field's place is its slot. Made anew by each call: keep it. */
    public FactSchema schema() {
        return schema(fields);
    }

    /** A field by name. */
    public Optional<Field> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /** Whether a field tells of a natural person. */
    public boolean isPersonal(String name) {
        return handling.sensitivity == Sensitivity.PERSONAL
                || field(name).map(Field::fact).filter(Fact::personal).isPresent();
    }

    /** What people call it in a language. */
    public String title(String language) {
        return titles.getOrDefault(language, title);
    }
}
