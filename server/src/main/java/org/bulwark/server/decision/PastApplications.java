package org.bulwark.server.decision;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.bulwark.basics.ProblemException;
import org.bulwark.basics.rule.FactSchema;
import org.bulwark.basics.rule.Facts;
import org.bulwark.decision.engine.PolicyInputs;
import org.bulwark.decision.trial.PastApplication;
import org.bulwark.files.policy.DecisionFile;
import org.bulwark.server.access.vault.PersonalVault;
import org.bulwark.server.access.vault.VaultProblem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The applications of the past with what was known then, read from their evidence: page after page, the oldest first, with little memory
 * and no long transaction.
 */
@Component
public class PastApplications {

    private static final int PAGE = 500;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient database;
    private final EvidenceVault evidence;
    private final PersonalVault vault;

    PastApplications(JdbcClient database, EvidenceVault evidence, PersonalVault vault) {
        this.database = database;
        this.evidence = evidence;
        this.vault = vault;
    }

    /**
     * Which applications.
     *
     * @param product for which product
     * @param branches of which branches; empty for the whole bank
     * @param from received from here on
     * @param until received before
     */
    public record Scope(String product, Set<String> branches, Instant from, Instant until) {
        /** Copies the set. */
        public Scope {
            branches = Set.copyOf(branches);
        }
    }

    /**
     * What was read.
     *
     * @param read applications with what was known then
     * @param erased those whose personal content was erased: nobody can tell any more
     * @param unreadable those whose evidence does not open, or does not fit the product any more
     */
    public record Count(long read, long erased, long unreadable) {
        private Count plus(Count other) {
            return new Count(read + other.read, erased + other.erased, unreadable + other.unreadable);
        }

        /** All that were looked at. */
        public long all() {
            return read + erased + unreadable;
        }
    }

    /** How many there are. */
    public long count(Scope scope) {
        String[] branches = scope.branches().toArray(String[]::new);
        return database.sql("select count(*) from decision.application where product = ?"
                        + " and (cardinality(?::text[]) = 0 or branch = any (?)) and received_at >= ? and received_at < ?")
                .params(scope.product(), branches, branches)
                .params(scope.from().atOffset(ZoneOffset.UTC), scope.until().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /**
     * Reads them: what the policy of the time answered, and how it went as far as the books of today tell.
     *
     * @param schema what they are to be known under; facts that it does not have are left out
     * @param each takes one
     * @param progress is told after every page how many were looked at
     */
    public Count read(Scope scope, FactSchema schema, Consumer<PastApplication> each, LongConsumer progress) {
        Count count = new Count(0, 0, 0);
        Instant at = scope.from();
        UUID id = new UUID(0, 0);
        List<PastRow> page;
        do {
            page = page(scope, at, id);
            vault.prepare(page.stream().map(PastRow::party).toList());
            for (PastRow row : page) {
                count = count.plus(read(row, schema, each));
                at = row.receivedAt();
                id = row.id();
            }
            progress.accept(count.all());
        } while (page.size() == PAGE);
        return count;
    }

    private Count read(PastRow row, FactSchema schema, Consumer<PastApplication> each) {
        Facts facts;
        try {
            facts = facts(evidence.open(row.party(), row.id(), 0, row.sealed()).content(), schema);
        } catch (ProblemException e) {
            return e.problem().code() == VaultProblem.ERASED ? new Count(0, 1, 0) : new Count(0, 0, 1);
        }
        each.accept(new PastApplication(
                row.id().toString(), PolicyInputs.of(facts), row.outcome(), row.bad(), row.segments(), PastApplication.ONE));
        return new Count(1, 0, 0);
    }

    /** What was known; a product may have lost a field since. */
    private static Facts facts(byte[] content, FactSchema schema) {
        Optional<Object> known = EvidenceRecord.parse(content).part("facts");
        Map<String, Object> kept = new LinkedHashMap<>();
        if (known.orElse(Map.of()) instanceof Map<?, ?> facts) {
            facts.forEach((name, value) -> {
                if (schema.slot(name.toString()) >= 0) {
                    kept.put(name.toString(), value);
                }
            });
        }
        return DecisionFile.readFacts(JSON.writeValueAsString(kept), schema);
    }

    private List<PastRow> page(Scope scope, Instant at, UUID id) {
        String[] branches = scope.branches().toArray(String[]::new);
        return database.sql("""
                        select a.id, a.received_at, a.party, a.product, a.branch, a.channel, a.grade,
                            d.outcome, d.evidence, f.drawn, f.days_past_due
                        from decision.application a
                        join decision.decision d on d.application = a.id and d.ordinal = 0
                        left join data.facility f on f.application = a.id
                        where a.product = ? and (cardinality(?::text[]) = 0 or a.branch = any (?))
                            and (a.received_at, a.id) > (?, ?) and a.received_at < ?
                        order by a.received_at, a.id limit ?
                        """)
                .params(scope.product(), branches, branches)
                .params(at.atOffset(ZoneOffset.UTC), id, scope.until().atOffset(ZoneOffset.UTC), PAGE)
                .query((row, n) -> PastRow.of(row))
                .list();
    }
}
