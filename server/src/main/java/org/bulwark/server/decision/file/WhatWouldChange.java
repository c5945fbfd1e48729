package org.bulwark.server.decision.file;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.basics.money.Money;
import org.bulwark.basics.rule.Fact;
import org.bulwark.basics.rule.FactSchema;
import org.bulwark.basics.rule.FactType;
import org.bulwark.decision.Decision;
import org.bulwark.decision.Outcome;
import org.bulwark.decision.product.Product;
import org.bulwark.decision.recourse.FactChange;
import org.bulwark.decision.recourse.Recourse;
import org.bulwark.decision.recourse.RecourseSearch;
import org.bulwark.decision.recourse.Way;
import org.bulwark.files.words.Words;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.vault.VaultProblem;
import org.bulwark.server.audit.AuditEntry;
import org.bulwark.server.audit.AuditTrail;
import org.bulwark.server.decision.ApplicationProblem;
import org.bulwark.server.decision.ApplicationReader;
import org.bulwark.server.decision.ApplicationRow;
import org.bulwark.server.decision.EvidenceRecord;
import org.bulwark.server.decision.Setup;
import org.bulwark.server.decision.Setups;
import org.bulwark.server.decision.Underwriting;
import org.springframework.stereotype.Service;

/**
 * What would have changed the policy's answer, within what the applicant can change. Each try scores and decides anew with the versions
 * that answered, and only so many are made.
 */
@Service
public class WhatWouldChange {

    private static final int MOST_DECISIONS = 2_000;

    private final ApplicationReader reader;
    private final Setups setups;
    private final AuditTrail trail;

    WhatWouldChange(ApplicationReader reader, Setups setups, AuditTrail trail) {
        this.reader = reader;
        this.setups = setups;
        this.trail = trail;
    }

    /**
     * What was found.
     *
     * @param outcome the policy's answer
     * @param ways ways to a kinder one, the fewest and smallest changes first; none where the answer is kind already, or nothing helps
     * @param complete whether all single changes and pairs were tried, so that no way means that there is none
     * @param decisions how many decisions were tried
     */
    public record Answer(Outcome outcome, List<Told> ways, boolean complete, int decisions) {
        /** Copies. */
        public Answer {
            ways = List.copyOf(ways);
        }
    }

    /**
     * A way.
     *
     * @param changes what would have to be different
     * @param outcome what the answer would be
     * @param limit what would be lent, if it is told
     * @param text all of it as a sentence in the reader's language
     */
    public record Told(List<FactChange> changes, Outcome outcome, Optional<Money> limit, String text) {
        /** Copies. */
        public Told {
            changes = List.copyOf(changes);
        }
    }

    /** Looks for ways: {@code decision/application-unknown}, {@code vault/erased}. It is audited as a reading. */
    public Answer of(UUID application, Caller caller, Locale language) {
        ApplicationRow row = reader.row(application, caller);
        trail.record(AuditEntry.of(caller.login(), "decision/read", "application:" + application)
                .with("what", "recourse"));
        EvidenceRecord evidence = reader.evidence(
                        row, reader.answers(application).getFirst())
                .orElseThrow(() -> VaultProblem.ERASED.with(
                        "What application " + row.number() + " rests on was erased.", "Nothing can be tried on it."));
        Setup setup = setups.current();
        Product product = setup.product(row.product()).orElseThrow(WhatWouldChange::gone);
        Underwriting underwriting = setup.underwriting(row.product(), row.policyVersion(), row.scorecardVersion())
                .orElseThrow(WhatWouldChange::gone);
        Recourse recourse = RecourseSearch.of(
                evidence.facts(product.facts()),
                facts -> underwriting.decide(facts).decision(),
                MOST_DECISIONS);
        Outcome outcome = evidence.decision().outcome();
        Speaker speaker = new Speaker(product.facts(), row.requested(), Words.in(language));
        return switch (recourse) {
            case Recourse.NotNeeded(int decisions) -> new Answer(outcome, List.of(), true, decisions);
            case Recourse.None(boolean complete, int decisions) -> new Answer(outcome, List.of(), complete, decisions);
            case Recourse.Found(List<Way> ways, int decisions) ->
                new Answer(outcome, ways.stream().map(speaker::tell).toList(), true, decisions);
        };
    }

    private static RuntimeException gone() {
        return ApplicationProblem.NO_POLICY.with(
                "The versions that answered this application are not there any more.", "Restore them from a backup.");
    }

    /** Makes sentences of ways. */
    private record Speaker(FactSchema facts, Money requested, Words words) {

        Told tell(Way way) {
            Decision then = way.decision();
            String between = words.say("recourse/and");
            String changes =
                    String.join(between, way.changes().stream().map(this::tell).toList());
            String outcome =
                    words.say("recourse/outcome." + then.outcome().name().toLowerCase(Locale.ROOT));
            return new Told(
                    way.changes(),
                    then.outcome(),
                    then.limit(),
                    words.say("recourse/way", "changes", changes, "outcome", outcome));
        }

        private String tell(FactChange change) {
            Optional<Fact> fact = facts.find(change.fact());
            return words.say(
                    "recourse/change",
                    "title",
                    fact.map(Fact::title).orElse(change.fact()),
                    "from",
                    text(fact, change.from()),
                    "to",
                    text(fact, change.to()));
        }

        private String text(Optional<Fact> fact, Object value) {
            if (fact.isPresent() && fact.get().type() == FactType.MONEY && value instanceof Long minor) {
                return new Money(minor, requested.currency()).toString();
            }
            String unit = fact.map(Fact::unit).orElse("");
            return unit.isEmpty() ? value.toString() : value + " " + unit;
        }
    }
}
