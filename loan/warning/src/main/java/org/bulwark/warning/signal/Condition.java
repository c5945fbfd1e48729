package org.bulwark.warning.signal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bulwark.basics.rule.Fact;
import org.bulwark.basics.rule.FactSchema;
import org.bulwark.basics.rule.FactType;
import org.bulwark.basics.rule.RuleExpression;
import org.bulwark.basics.rule.RuleLanguage;
import org.bulwark.warning.WarningProblem;

/**
 * When a signal is on.
 *
 * @param reads the names of the indicators, and of facts of models, that it reads, by the short names that the expression uses; at least one. Amounts are in minor
 *     units: {@code balance / money(1)}
 * @param limits numbers with names, which a bank sets without touching the expression
 * @param when an expression in CEL over both, true or false: {@code late > most}
 */
public record Condition(SequencedMap<String, String> reads, SequencedMap<String, Double> limits, String when) {

    private static final int MINOR_DIGITS = 2;
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,29}");

    /** Copies the maps and checks the names: {@link WarningProblem#SIGNAL_INVALID}. */
    public Condition {
        reads = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(reads));
        limits = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(limits));
        if (reads.isEmpty()) {
            throw WarningProblem.SIGNAL_INVALID.with(
                    "A condition reads no indicator.", "Write reads: { late: repayment.days_past_due.max_1m }.");
        }
        reads.keySet().forEach(Condition::checked);
        limits.forEach((name, value) -> {
            checked(name);
            if (!Double.isFinite(value)) {
                throw WarningProblem.SIGNAL_INVALID.with(
                        "The limit '" + name + "' is " + value + ".", "Write a number.");
            }
        });
        for (String name : limits.keySet()) {
            if (reads.containsKey(name)) {
                throw WarningProblem.SIGNAL_INVALID.with(
                        "'" + name + "' is an indicator and a limit.", "Give them different names.");
            }
        }
    }

    private static void checked(String name) {
        if (!NAME.matcher(name).matches()) {
            throw WarningProblem.SIGNAL_INVALID.with(
                    "'" + name + "' cannot be the short name of an indicator or of a limit.",
                    "Use small letters, digits and _, a letter first.");
        }
    }

    /** The facts that the expression can name, all of them numbers: the indicators, then the limits. */
    public FactSchema schema() {
        return FactSchema.of(Stream.concat(reads.keySet().stream(), limits.keySet().stream())
                .map(name -> Fact.number(name, name))
                .toList());
    }

    /** The language of the expression. */
    public RuleLanguage language() {
        return RuleLanguage.of(schema(), MINOR_DIGITS);
    }

    /**
     * The expression, compiled.
     *
     * @throws org.bulwark.basics.ProblemException {@code rule/…} for the first thing that is wrong with it
     */
    RuleExpression expression() {
        return language().compile(when, FactType.FLAG).expression();
    }

    /**
     * The same with other limits, for a bank that edits numbers only.
     *
     * @throws org.bulwark.basics.ProblemException {@link WarningProblem#SIGNAL_INVALID} for a limit that is not there
     */
    public Condition withLimits(SequencedMap<String, Double> others) {
        SequencedMap<String, Double> all = new LinkedHashMap<>(limits);
        others.forEach((name, value) -> {
            if (all.replace(name, value) == null) {
                throw WarningProblem.SIGNAL_INVALID.with(
                        "There is no limit '" + name + "'.", "Use one of " + String.join(", ", limits.keySet()) + ".");
            }
        });
        return new Condition(reads, all, when);
    }
}
