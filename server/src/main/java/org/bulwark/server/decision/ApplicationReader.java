package org.bulwark.server.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.basics.ProblemException;
import org.bulwark.basics.Reason;
import org.bulwark.basics.money.Money;
import org.bulwark.basics.money.Rate;
import org.bulwark.basics.rule.FactSchema;
import org.bulwark.decision.product.Product;
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
    private final Products products;

    ApplicationReader(JdbcClient database, EvidenceVault vault, WaitingRoom waiting, Products products) {
        this.database = database;
        this.vault = vault;
        this.waiting = waiting;
        this.products = products;
    }

    /**
     * One answer that an application got.
     *
     * @param ordinal its place, from 0
     * @param kind the policy's, an officer's, or an officer's recommendation
     * @param decidedAt when
     * @param decidedBy the policy's version, or the officer's login
     * @param outcome the outcome
     * @param granted the limit, when one is named
     * @param rate the yearly rate, when one is named
     * @param termMonths the term, when one is named
     * @param reasonCodes the codes of the reasons
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
            Optional<Money> granted,
            Optional<Rate> rate,
            Optional<Integer> termMonths,
            List<String> reasonCodes,
            boolean override,
            byte[] sealed,
            byte[] commitment) {

        private static Answered of(ResultSet row) throws SQLException {
            String currency = row.getString("currency");
            return new Answered(
                    row.getInt("ordinal"),
                    row.getString("kind"),
                    row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                    row.getString("decided_by"),
                    row.getString("outcome"),
                    Optional.ofNullable(row.getObject("granted", Long.class)).map(minor -> Money.of(minor, currency)),
                    Optional.ofNullable(row.getObject("rate_ppm", Long.class)).map(Rate::ofPpm),
                    Optional.ofNullable(row.getObject("granted_months", Integer.class)),
                    List.of((String[]) row.getArray("reason_codes").getArray()),
                    row.getBoolean("is_override"),
                    row.getBytes("evidence"),
                    row.getBytes("commitment"));
        }
    }

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
        return database.sql(
                        "select d.*, a.currency from decision.decision d join decision.application a on a.id = d.application"
                                + " where d.application = ? order by d.ordinal")
                .param(id)
                .query((row, n) -> Answered.of(row))
                .list();
    }

    /** The evidence of an answer; empty once it was erased. */
    public Optional<EvidenceRecord> evidence(ApplicationRow row, Answered answer) {
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
        return ApplicationAnswer.of(seen, reasons, schema(seen.product()), language);
    }

    private FactSchema schema(String product) {
        return products.find(product).map(Product::facts).orElseGet(FactSchema::of);
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
