package org.bulwark.server.decision.replay;

import java.util.List;
import java.util.Optional;
import org.bulwark.basics.Reason;
import org.bulwark.basics.money.Money;
import org.bulwark.basics.money.Rate;
import org.bulwark.decision.Decision;
import org.bulwark.score.scorecard.Score;
import org.bulwark.server.decision.ApplicationReader.Answered;
import org.bulwark.server.decision.ApplicationRow;
import org.bulwark.server.decision.EvidenceRecord;
import org.bulwark.server.decision.referral.OfficerEvidence;
import org.bulwark.server.decision.replay.Finding.Comparison;

/** What the tables tell of a decision, held against the evidence, which the log vouches for. */
final class Told {

    private Told() {}

    /**
     * Compares.
     *
     * @param evidence of each answer, in their order
     */
    static List<Finding> compared(ApplicationRow row, List<Answered> answers, List<EvidenceRecord> evidence) {
        Comparison comparison = new Comparison();
        policys(row, answers.getFirst(), evidence.getFirst(), comparison);
        for (int i = 1; i < answers.size(); i++) {
            persons(answers.get(i), OfficerEvidence.read(evidence.get(i)), comparison);
        }
        settled(row, answers, comparison);
        return comparison.findings();
    }

    private static void policys(ApplicationRow row, Answered first, EvidenceRecord evidence, Comparison comparison) {
        Decision decision = evidence.decision();
        comparison
                .same("party", evidence.part("party").orElse(null), row.party().toString())
                .same("product", evidence.part("product").orElse(null), row.product())
                .same("policy", evidence.part("policy").orElse(null), first.decidedBy())
                .same("grade", decision.grade(), row.grade())
                .same("points", evidence.score().map(Score::points), row.points())
                .same("probability of default", evidence.score().map(Score::pd), row.pd());
        same("answer 0", first, decision, comparison);
    }

    private static void persons(Answered answer, OfficerEvidence kept, Comparison comparison) {
        String where = "answer " + answer.ordinal();
        comparison
                .same(where + ": kind", kept.act().kind(), answer.kind())
                .same(where + ": who", kept.decidedBy(), answer.decidedBy())
                .same(where + ": outcome", kept.outcome().name(), answer.outcome())
                .same(where + ": limit", kept.terms().limit(), answer.granted())
                .same(where + ": rate", kept.terms().rate(), answer.rate())
                .same(where + ": term", kept.terms().months(), answer.termMonths())
                .same(where + ": reasons", kept.reasons(), answer.reasonCodes())
                .same(where + ": override", kept.override(), answer.override());
    }

    private static void same(String where, Answered answer, Decision decision, Comparison comparison) {
        comparison
                .same(where + ": outcome", decision.outcome().name(), answer.outcome())
                .same(
                        where + ": limit",
                        decision.limit().map(Money::minor),
                        answer.granted().map(Money::minor))
                .same(where + ": rate", decision.price(), answer.rate())
                .same(where + ": term", decision.termMonths(), answer.termMonths())
                .same(
                        where + ": reasons",
                        decision.reasons().stream().map(Reason::code).distinct().toList(),
                        answer.reasonCodes());
    }

    /** The application shows the latest answer that settled it, or the policy's. */
    private static void settled(ApplicationRow row, List<Answered> answers, Comparison comparison) {
        Answered last = answers.reversed().stream()
                .filter(answer ->
                        answer.kind().equals("officer") || answer.kind().equals("policy"))
                .findFirst()
                .orElseThrow();
        Optional<Rate> rate = last.rate();
        comparison
                .same("application: outcome", last.outcome(), row.outcome().name())
                .same(
                        "application: limit",
                        last.granted().map(Money::minor),
                        row.granted().map(Money::minor))
                .same("application: rate", rate, row.rate())
                .same("application: term", last.termMonths(), row.grantedMonths());
    }
}
