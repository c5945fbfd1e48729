package org.bulwark.server.retention;

import java.time.Period;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How long a bank keeps what. Every {@link Kept} has one rule, so that nothing is kept by oversight.
 *
 * @param rules in the order of {@link Kept}
 */
public record RetentionPolicy(List<RetentionRule> rules) {

    /** Checks and copies: {@link RetentionProblem#POLICY_INVALID}. */
    public RetentionPolicy {
        rules = rules.stream().sorted(Comparator.comparing(RetentionRule::what)).toList();
        Set<Kept> missing = EnumSet.allOf(Kept.class);
        rules.forEach(rule -> missing.remove(rule.what()));
        if (!missing.isEmpty() || rules.size() != Kept.values().length) {
            throw RetentionProblem.POLICY_INVALID.with(
                    missing.isEmpty()
                            ? "Something has two rules."
                            : "There is no rule for "
                                    + missing.stream().map(Kept::word).collect(Collectors.joining(", ")) + ".",
                    "Give one rule for each.");
        }
    }

    /** The rule about something. */
    public RetentionRule rule(Kept what) {
        return rules.stream().filter(rule -> rule.what() == what).findFirst().orElseThrow();
    }

    /** What a bank of the European Union may begin with; its own lawyers have the last word. */
    public static RetentionPolicy sample() {
        return new RetentionPolicy(List.of(
                new RetentionRule(
                        Kept.DECLINED,
                        Period.ofYears(3),
                        "A declined applicant may claim discrimination or a wrong decision; such claims lapse after three years."),
                new RetentionRule(
                        Kept.WITHDRAWN,
                        Period.ofYears(1),
                        "No contract came of it; a year answers questions about the offer."),
                new RetentionRule(
                        Kept.PAID,
                        Period.ofYears(10),
                        "Commercial and tax law ask for books and contracts for ten years; money-laundering law for five."),
                new RetentionRule(
                        Kept.SESSIONS, Period.ofDays(180), "Enough to look into a misuse that is found late."),
                new RetentionRule(Kept.ATTEMPTS, Period.ofDays(1), "They slow guessers down, and have no other use."),
                new RetentionRule(
                        Kept.IDEMPOTENCY, Period.ofDays(90), "No system sends a request again after three months."),
                new RetentionRule(
                        Kept.JOBS, Period.ofDays(365), "The next yearly validation looks at the tests of the last."),
                new RetentionRule(
                        Kept.QUARANTINE,
                        Period.ofDays(365),
                        "What was wrong and who mended it is asked about in the yearly review of a source."),
                new RetentionRule(
                        Kept.FLOW, Period.ofYears(2), "Last year's flow is what this year's is compared with."),
                new RetentionRule(
                        Kept.FIELDS, Period.ofYears(2), "Last year's fields are what this year's are compared with."),
                new RetentionRule(
                        Kept.FILES,
                        Period.ofDays(90),
                        "A file whose records are in is only good for questions to its sender.")));
    }
}
