package org.bulwark.server.screening;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.bulwark.decision.product.BankFacts;
import org.bulwark.screening.verification.Comparison;
import org.bulwark.screening.verification.Said;
import org.bulwark.screening.verification.Sighting;
import org.bulwark.screening.verification.Verification;
import org.bulwark.screening.verification.VerificationRules;

/** Turns what cross-verification came to into facts for policies and a record for years. */
final class TurnoverFinding {

    private static final double HUNDREDTHS = 100;

    private TurnoverFinding() {}

    /** What a policy can ask for. */
    static Map<String, Object> facts(Verification verification) {
        SequencedMap<String, Object> facts = new LinkedHashMap<>();
        facts.put(BankFacts.TURNOVER_OUTCOME, Finding.word(verification.outcome()));
        verification.turnover().ifPresent(turnover -> facts.put(BankFacts.TURNOVER_CONFIRMED, turnover));
        facts.put(BankFacts.TURNOVER_CONFIDENCE, rounded(verification.confidence()));
        facts.put(BankFacts.TURNOVER_TIMES, rounded(verification.factor()));
        return facts;
    }

    /** The table, period by period, with the version of the rules. */
    static SequencedMap<String, Object> evidence(VerificationRules rules, Verification verification) {
        SequencedMap<String, Object> tree = new LinkedHashMap<>();
        tree.put("rules", rules.code() + " " + rules.version());
        tree.put("outcome", Finding.word(verification.outcome()));
        verification.turnover().ifPresent(turnover -> tree.put("turnover", turnover));
        tree.put("confidence", rounded(verification.confidence()));
        tree.put(
                "falsified",
                verification.falsified().stream().map(TurnoverFinding::sighting).toList());
        tree.put(
                "apart",
                verification.apart().stream().map(TurnoverFinding::sighting).toList());
        tree.put("missing", verification.missing());
        tree.put(
                "periods",
                verification.comparisons().stream()
                        .filter(comparison -> !comparison.said().isEmpty())
                        .map(comparison -> period(rules, comparison))
                        .toList());
        return tree;
    }

    private static SequencedMap<String, Object> sighting(Sighting sighting) {
        SequencedMap<String, Object> tree = new LinkedHashMap<>();
        tree.put("measure", sighting.measure());
        tree.put("indicator", sighting.indicator());
        tree.put("factor", rounded(sighting.factor()));
        tree.put("periods", sighting.periods().stream().map(Object::toString).toList());
        return tree;
    }

    private static SequencedMap<String, Object> period(VerificationRules rules, Comparison comparison) {
        SequencedMap<String, Object> tree = new LinkedHashMap<>();
        tree.put("first", comparison.first().toString());
        tree.put("last", comparison.last().toString());
        tree.put("believed", comparison.believed());
        tree.put("turnover", Math.round(comparison.turnover()));
        tree.put("confidence", rounded(comparison.confidence()));
        tree.put("said", comparison.said().stream().map(TurnoverFinding::said).toList());
        tree.put(
                "pairs",
                comparison.pairs(rules).stream()
                        .map(pair -> List.of(
                                pair.one(), pair.other(), rounded(pair.apart()), pair.tolerance(), pair.agrees()))
                        .toList());
        return tree;
    }

    private static SequencedMap<String, Object> said(Said said) {
        SequencedMap<String, Object> tree = new LinkedHashMap<>();
        tree.put("measure", said.measure());
        tree.put("value", rounded(said.value()));
        tree.put("turnover", Math.round(said.turnover()));
        tree.put("basis", Finding.word(said.basis()));
        tree.put("agrees", said.agrees());
        tree.put("factor", rounded(said.factor()));
        return tree;
    }

    private static double rounded(double value) {
        return Math.rint(value * HUNDREDTHS) / HUNDREDTHS;
    }
}
