package org.bulwark.server.decision.replay;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.basics.ProblemException;
import org.bulwark.basics.money.Money;
import org.bulwark.basics.money.Rate;
import org.bulwark.decision.Decision;
import org.bulwark.decision.product.Product;
import org.bulwark.score.scorecard.Score;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.vault.VaultProblem;
import org.bulwark.server.audit.AuditEntry;
import org.bulwark.server.audit.AuditTrail;
import org.bulwark.server.audit.LogEntries;
import org.bulwark.server.decision.ApplicationReader;
import org.bulwark.server.decision.ApplicationReader.Answered;
import org.bulwark.server.decision.ApplicationRow;
import org.bulwark.server.decision.EvidenceRecord;
import org.bulwark.server.decision.EvidenceVault;
import org.bulwark.server.decision.Setup;
import org.bulwark.server.decision.Setups;
import org.bulwark.server.decision.Underwriting;
import org.bulwark.server.decision.input.InputReading;
import org.bulwark.server.decision.input.InputState;
import org.bulwark.server.decision.input.InputValue;
import org.bulwark.server.decision.input.Inputs;
import org.bulwark.server.decision.replay.CommitmentsInLog.Held;
import org.bulwark.server.decision.replay.Finding.Comparison;
import org.bulwark.trust.log.entry.Commitment;
import org.springframework.stereotype.Service;

/**
 * Decides again from a decision's own record: opens the evidence, holds it against the log, takes the facts and the versions that it names,
 * and compares what comes out.
 */
@Service
public class Replays {

    private final ApplicationReader reader;
    private final EvidenceVault vault;
    private final LogEntries log;
    private final Setups setups;
    private final Inputs inputs;
    private final AuditTrail trail;

    Replays(
            ApplicationReader reader,
            EvidenceVault vault,
            LogEntries log,
            Setups setups,
            Inputs inputs,
            AuditTrail trail) {
        this.reader = reader;
        this.vault = vault;
        this.log = log;
        this.setups = setups;
        this.inputs = inputs;
        this.trail = trail;
    }

    /** Opens a decision again: {@code decision/application-unknown} for one that is not there for the caller. It is audited. */
    public Replay of(UUID application, Caller caller) {
        ApplicationRow row = reader.row(application, caller);
        Replay replay = of(row);
        trail.record(AuditEntry.of(caller.login(), "decision/replayed", CommitmentsInLog.subject(application))
                .with("verdict", replay.verdict()));
        return replay;
    }

    private Replay of(ApplicationRow row) {
        List<Answered> answers = reader.answers(row.id());
        Kept kept = new Kept(row, CommitmentsInLog.of(log.about(List.of(CommitmentsInLog.subject(row.id())))));
        for (Answered answer : answers) {
            kept.check(answer);
        }
        kept.comparison.same("answers in the log", kept.log.all().size(), answers.size());
        if (!kept.comparison.findings().isEmpty()) {
            return new Replay.Altered(row.id(), kept.comparison.findings());
        }
        if (kept.opened.size() < answers.size()) {
            return new Replay.Erased(row.id(), answers.size());
        }
        EvidenceRecord evidence = kept.opened.getFirst();
        List<Finding> altered = Told.compared(row, answers, kept.opened);
        if (!altered.isEmpty()) {
            return new Replay.Altered(row.id(), altered);
        }
        List<Finding> different = again(row, evidence);
        return different.isEmpty()
                ? new Replay.Same(
                        row.id(),
                        answers.size(),
                        kept.sealed,
                        evidence.part("policy").map(Object::toString).orElse(""),
                        evidence.decision().trace().size())
                : new Replay.Different(row.id(), different);
    }

    /** What is kept of the answers, against the log. */
    private final class Kept {
        private final ApplicationRow row;
        private final CommitmentsInLog log;
        private final Comparison comparison = new Comparison();
        private final List<EvidenceRecord> opened = new ArrayList<>();
        private int sealed;

        Kept(ApplicationRow row, CommitmentsInLog log) {
            this.row = row;
            this.log = log;
        }

        void check(Answered answer) {
            String where = "answer " + answer.ordinal();
            Optional<Held> held = log.of(new CommitmentsInLog.Answer(row.id(), answer.ordinal()));
            String stored = HexFormat.of().formatHex(answer.commitment());
            comparison.same(
                    where + ": commitment in the log", held.map(Kept::hex).orElse(null), stored);
            sealed += held.filter(one -> one.entry().isSealed()).isPresent() ? 1 : 0;
            try {
                EvidenceVault.Opened found = vault.open(row.party(), row.id(), answer.ordinal(), answer.sealed());
                comparison.same(
                        where + ": commitment of the evidence",
                        held.map(Kept::hex).orElse(null),
                        hex(found.commitment()));
                opened.add(EvidenceRecord.parse(found.content()));
            } catch (ProblemException e) {
                if (e.problem().code() != VaultProblem.ERASED) {
                    comparison.same(where + ": evidence", "opens", "does not open");
                }
            }
        }

        private static String hex(Held held) {
            return hex(held.commitment());
        }

        private static String hex(Commitment commitment) {
            return HexFormat.of().formatHex(commitment.hash().bytes());
        }
    }

    private List<Finding> again(ApplicationRow row, EvidenceRecord evidence) {
        Setup setup = setups.current();
        Optional<Product> product = evidence.productVersion()
                .map(number -> setup.product(row.product(), number))
                .orElseGet(() -> setup.product(row.product()));
        Optional<Underwriting> underwriting =
                setup.underwriting(row.product(), row.policyVersion(), row.scorecardVersion());
        Comparison comparison = new Comparison();
        if (product.isEmpty() || underwriting.isEmpty()) {
            return comparison.same("versions", "there", "gone").findings();
        }
        Underwriting.Answer answer =
                underwriting.get().decide(evidence.facts(product.get().facts()));
        compare(evidence.decision(), answer.decision(), comparison);
        Optional<Score> kept = evidence.score();
        comparison.same("points", kept.map(Score::points), answer.score().map(Score::points));
        comparison.same(
                "probability of default", kept.map(Score::pd), answer.score().map(Score::pd));
        readAgain(row, product.get(), evidence, comparison);
        comparison.same(
                "attributes", kept.map(Score::attributes), answer.score().map(Score::attributes));
        return comparison.findings();
    }

    /** What was read of the bank's data is read anew, as known then, where it still can be. */
    private void readAgain(ApplicationRow row, Product product, EvidenceRecord evidence, Comparison comparison) {
        Optional<InputReading.Kept> kept = InputReading.Kept.of(evidence.part(InputReading.PART));
        kept.flatMap(reading -> inputs.again(product, row.party(), reading, evidence.facts(product.facts())))
                .ifPresent(found -> kept.get().values().stream()
                        .filter(value -> value.state() != InputState.STATED)
                        .forEach(value -> {
                            InputValue again = Objects.requireNonNull(found.get(value.fact()));
                            comparison.same("indicator " + value.indicator(), value.value(), again.value());
                            comparison.same("age of " + value.indicator(), value.ageDays(), again.ageDays());
                        }));
    }

    private static void compare(Decision kept, Decision found, Comparison comparison) {
        comparison
                .same("outcome", kept.outcome(), found.outcome())
                .same("limit", text(kept.limit()), text(found.limit()))
                .same("rate", kept.price().map(Rate::ppm), found.price().map(Rate::ppm))
                .same("term", kept.termMonths(), found.termMonths())
                .same("grade", kept.grade(), found.grade())
                .same("reasons", kept.reasons(), found.reasons())
                .same("steps", kept.trace().size(), found.trace().size());
        for (int i = 0; i < Math.min(kept.trace().size(), found.trace().size()); i++) {
            comparison.same(
                    String.format(Locale.ROOT, "step %d", i + 1),
                    kept.trace().get(i),
                    found.trace().get(i));
        }
    }

    private static Optional<String> text(Optional<Money> money) {
        return money.map(Money::toString);
    }
}
