package org.bulwark.server.decision;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.basics.ProblemException;
import org.bulwark.basics.Reason;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.vault.VaultProblem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads applications for callers: one that is not of their branches is one that is not there. */
@Service
public class ApplicationReader {

    private final JdbcClient database;
    private final EvidenceVault vault;
    private final WaitingRoom waiting;

    ApplicationReader(JdbcClient database, EvidenceVault vault, WaitingRoom waiting) {
        this.database = database;
        this.vault = vault;
        this.waiting = waiting;
    }

    /**
     * One answer that an application got.
     *
     * @param ordinal its place, from 0
     * @param kind the policy's, an officer's, or an officer's recommendation
     * @param decidedAt when
     * @param decidedBy the policy's version, or the officer's login
     * @param outcome the outcome
     * @param override whether it was otherwise than the policy's
     * @param sealed the evidence
     * @param commitment what the log holds of it
     */
    public record Answered(
            int ordinal,
            String kind,
            Instant decidedAt,
            String decidedBy,
            String outcome,
            boolean override,
            byte[] sealed,
            byte[] commitment) {}

    /** An application that the caller sees: {@link ApplicationProblem#APPLICATION_UNKNOWN} otherwise. */
    public ApplicationRow row(UUID id, Caller caller) {
        return find(id).filter(row -> caller.sees(row.branch())).orElseThrow(ApplicationReader::unknown);
    }

    Optional<ApplicationRow> find(UUID id) {
        return database.sql("select * from decision.application where id = ?")
                .param(id)
                .query((row, n) -> ApplicationRow.of(row))
                .optional();
    }

    /** All answers that an application got, the first first. */
    public List<Answered> answers(UUID id) {
        return database.sql("select * from decision.decision where application = ? order by ordinal")
                .param(id)
                .query((row, n) -> new Answered(
                        row.getInt("ordinal"),
                        row.getString("kind"),
                        row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                        row.getString("decided_by"),
                        row.getString("outcome"),
                        row.getBoolean("is_override"),
                        row.getBytes("evidence"),
                        row.getBytes("commitment")))
                .list();
    }

    /** The policy's evidence; empty once it was erased. */
    Optional<EvidenceRecord> evidence(ApplicationRow row, Answered answer) {
        try {
            return Optional.of(EvidenceRecord.parse(vault.open(row.party(), row.id(), answer.ordinal(), answer.sealed())
                    .content()));
        } catch (ProblemException e) {
            if (e.problem().code() == VaultProblem.ERASED) {
                return Optional.empty();
            }
            throw e;
        }
    }

    ApplicationAnswer answer(UUID id, Caller caller, Locale language) {
        Optional<ApplicationRow> row = find(id);
        if (row.isEmpty()) {
            return stillWaiting(id, caller);
        }
        ApplicationRow seen = row.filter(r -> caller.sees(r.branch())).orElseThrow(ApplicationReader::unknown);
        List<Reason> reasons = evidence(seen, answers(id).getFirst())
                .map(evidence -> evidence.decision().reasons())
                .orElse(List.of());
        return ApplicationAnswer.of(seen, reasons, language);
    }

    private ApplicationAnswer stillWaiting(UUID id, Caller caller) {
        return waiting.find(id)
                .filter(arrival -> caller.sees(arrival.request().branch()))
                .map(ApplicationAnswer::waiting)
                .orElseThrow(ApplicationReader::unknown);
    }

    private static ProblemException unknown() {
        return ApplicationProblem.APPLICATION_UNKNOWN.with(
                "There is no application with this id.", "Check the id; applications of other branches are not shown.");
    }
}
