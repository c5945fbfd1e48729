package org.bulwark.server.data.intake;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bulwark.basics.time.Microseconds;
import org.bulwark.data.event.Delivery;
import org.bulwark.data.event.Door;
import org.bulwark.data.event.Flaw;
import org.bulwark.data.event.Verdict;
import org.bulwark.data.source.About;
import org.bulwark.server.access.vault.BlindIndex;
import org.bulwark.server.access.vault.HouseVault;
import org.bulwark.server.access.vault.PersonalVault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes records in together, in one transaction: when this returns, what became of each of them is durable, and counted. Records are read and
 * sealed before the transaction holds the clock, so that two batches overlap.
 */
@Component
public class IntakeBatch {

    private static final long SECOND = 1_000_000L;

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Books books;
    private final InstantSource clock;

    IntakeBatch(JdbcClient database, TransactionTemplate transaction, Books books, InstantSource clock) {
        this.database = database;
        this.transaction = transaction;
        this.books = books;
        this.clock = clock;
    }

    /** What a batch looks things up in. */
    @Component
    record Books(
            SourceBook sources,
            Subjects subjects,
            Consents consents,
            PersonalVault personal,
            HouseVault house,
            BlindIndex index,
            Quarantine quarantine,
            IntakeCounts counts) {}

    /** What became of each record, in their order; what is to be kept together with them is kept, or nothing is. */
    List<Outcome> take(List<Parcel> parcels, Together together) {
        return Objects.requireNonNull(transaction.execute(status -> {
            List<Outcome> outcomes = new Run(parcels, false).take();
            together.keep(outcomes);
            return outcomes;
        }));
    }

    /**
     * Takes one in again that was kept aside, in the transaction under way or in one of its own. It is counted as received and as
     * accepted or known already; when it still has flaws it is neither counted nor kept aside once more.
     */
    public Outcome again(Parcel parcel) {
        return Objects.requireNonNull(transaction.execute(
                status -> new Run(List.of(parcel), true).take().getFirst()));
    }

    private final class Run {

        private final List<Parcel> parcels;
        private final boolean again;
        private final Outcome[] outcomes;
        private final Instant now = clock.instant();
        private final long micros = Microseconds.since1970(now);
        private final List<Quarantine.Flawed> flawed = new ArrayList<>();
        private final Map<String, IntakeCounts.Count> counts = new HashMap<>();

        Run(List<Parcel> parcels, boolean again) {
            this.parcels = parcels;
            this.again = again;
            this.outcomes = new Outcome[parcels.size()];
        }

        List<Outcome> take() {
            List<Candidate> candidates = sealed(known(passed()));
            if (!candidates.isEmpty()) {
                insert(candidates);
            }
            if (!again || flawed.isEmpty()) {
                books.quarantine.keep(flawed, now);
                count();
            }
            return Arrays.asList(outcomes);
        }

        private List<Candidate> passed() {
            List<Candidate> passed = new ArrayList<>();
            for (int i = 0; i < parcels.size(); i++) {
                Parcel parcel = parcels.get(i);
                Optional<Delivery> delivery = parcel.delivery();
                Optional<Door> door = books.sources.door(parcel.source());
                if (delivery.isEmpty()) {
                    refuse(i, parcel.unreadable());
                } else if (door.isEmpty()) {
                    refuse(i, List.of(Flaw.SOURCE_UNKNOWN.of("source", Quarantine.brief(parcel.source()))));
                } else {
                    switch (door.get().check(delivery.get(), micros)) {
                        case Verdict.Refused(var flaws) -> refuse(i, flaws);
                        case Verdict.Passed it ->
                            passed.add(Candidate.of(i, parcel, door.get().source(), it, idKey(parcel, it)));
                    }
                }
            }
            return passed;
        }

        /** Those of whom somebody is known, who was not erased and has consented. */
        private List<Candidate> known(List<Candidate> passed) {
            Map<String, UUID> parties = books.subjects.parties(passed.stream()
                    .filter(one -> one.source().about() == About.PARTY)
                    .map(one -> one.passed().subject())
                    .toList());
            Map<String, UUID> series = books.subjects.series(passed.stream()
                    .filter(one -> one.source().about() == About.SERIES)
                    .map(one -> one.passed().subject())
                    .collect(Collectors.toSet()));
            books.personal.prepare(parties.values());
            Set<Consents.Held> consents = books.consents.of(new HashSet<>(parties.values()), now);
            List<Candidate> known = new ArrayList<>();
            for (Candidate one : passed) {
                boolean ofParty = one.source().about() == About.PARTY;
                UUID subject = (ofParty ? parties : series).get(one.passed().subject());
                if (subject == null) {
                    refuse(one.place(), List.of(Flaw.SUBJECT_UNKNOWN.of()));
                    continue;
                }
                Optional<Consents.Held> missing =
                        Consents.Held.of(subject, one.source()).filter(asked -> ofParty && !consents.contains(asked));
                if (missing.isPresent()) {
                    refuse(
                            one.place(),
                            List.of(Flaw.CONSENT_MISSING.of(
                                    "consent", missing.get().consent())));
                } else if (ofParty && !books.personal.canSeal(subject)) {
                    refuse(one.place(), List.of(Flaw.SUBJECT_ERASED.of()));
                } else {
                    known.add(one.about(subject));
                }
            }
            return known;
        }

        private List<Candidate> sealed(List<Candidate> known) {
            return known.stream()
                    .map(one -> {
                        byte[] content =
                                EventContent.bytes(one.passed(), one.parcel().lineage());
                        String context = context(one.idKey());
                        byte[] sealed = one.source().about() == About.PARTY
                                ? books.personal.seal(one.subject(), content, context)
                                : books.house.seal(content, context);
                        return one.sealed(contentKey(one), sealed);
                    })
                    .toList();
        }

        private void insert(List<Candidate> candidates) {
            long knownAt = database.sql(
                            "update data.intake_clock set known_at = greatest(known_at + 1, ?) returning known_at")
                    .param(micros)
                    .query(Long.class)
                    .single();
            Set<String> fresh = new HashSet<>(database.sql("""
                            insert into data.event (source, id_key, content_key, subject, occurred_at, known_at, sealed)
                            select source, id_key, content_key, subject, occurred_at, ?, sealed
                            from unnest(?::text[], ?::bytea[], ?::bytea[], ?::uuid[], ?::bigint[], ?::bytea[])
                                as e(source, id_key, content_key, subject, occurred_at, sealed)
                            on conflict (source, id_key) do nothing
                            returning source || encode(id_key, 'hex')
                            """)
                    .param(knownAt)
                    .param(candidates.stream().map(one -> one.source().code()).toArray(String[]::new))
                    .param(candidates.stream().map(Candidate::idKey).toArray(byte[][]::new))
                    .param(candidates.stream().map(Candidate::contentKey).toArray(byte[][]::new))
                    .param(candidates.stream().map(Candidate::subject).toArray(UUID[]::new))
                    .param(candidates.stream()
                            .map(one -> one.passed().occurredAt())
                            .toArray(Long[]::new))
                    .param(candidates.stream().map(Candidate::sealed).toArray(byte[][]::new))
                    .query((row, n) -> row.getString(1))
                    .list());
            List<Candidate> others = new ArrayList<>();
            for (Candidate one : candidates) {
                // the first of equal ones in a batch is the one that went in
                if (fresh.remove(one.key())) {
                    outcomes[one.place()] = new Outcome.Accepted();
                    delay(one, knownAt);
                } else {
                    others.add(one);
                }
            }
            if (!others.isEmpty()) {
                repeated(others);
            }
        }

        /** What came before says the same; else somebody uses an id twice, and a person must look. */
        private void repeated(List<Candidate> others) {
            Map<String, byte[]> before = new HashMap<>();
            database.sql("select source || encode(id_key, 'hex'), content_key from data.event where (source, id_key) in"
                            + " (select * from unnest(?::text[], ?::bytea[]))")
                    .param(others.stream().map(one -> one.source().code()).toArray(String[]::new))
                    .param(others.stream().map(Candidate::idKey).toArray(byte[][]::new))
                    .query((java.sql.ResultSet row) -> {
                        before.put(row.getString(1), row.getBytes(2));
                    });
            for (Candidate one : others) {
                if (Arrays.equals(before.get(one.key()), one.contentKey())) {
                    outcomes[one.place()] = new Outcome.Duplicate();
                } else {
                    refuse(one.place(), List.of(Flaw.ID_REUSED.of()));
                }
            }
        }

        private void delay(Candidate one, long knownAt) {
            IntakeCounts.Count count = countOf(one.source().code());
            long delay = Math.max(0, knownAt - one.passed().occurredAt()) / SECOND;
            count.delaySeconds += delay;
            count.late += delay > one.source().rhythm().lag().most().toSeconds() ? 1 : 0;
        }

        private void refuse(int place, List<org.bulwark.basics.Reason> flaws) {
            outcomes[place] = new Outcome.Quarantined(flaws);
            flawed.add(new Quarantine.Flawed(parcels.get(place), flaws));
        }

        private IntakeCounts.Count countOf(String source) {
            return counts.computeIfAbsent(source, _ -> new IntakeCounts.Count());
        }

        private void count() {
            for (int i = 0; i < outcomes.length; i++) {
                IntakeCounts.Count count =
                        countOf(Quarantine.brief(parcels.get(i).source()));
                count.received++;
                count.again += again ? 1 : 0;
                switch (outcomes[i]) {
                    case Outcome.Accepted _ -> count.accepted++;
                    case Outcome.Duplicate _ -> count.duplicate++;
                    case Outcome.Quarantined _ -> count.quarantined++;
                }
            }
            books.counts.add(counts, now);
        }
    }

    private byte[] idKey(Parcel parcel, Verdict.Passed passed) {
        return books.index.of(BlindIndex.Purpose.EVENT, parcel.sender() + "\n" + passed.id());
    }

    private byte[] contentKey(Candidate one) {
        return books.index.of(
                BlindIndex.Purpose.EVENT,
                one.subject() + "\n" + one.passed().occurredAt() + "\n"
                        + one.passed().fields().known());
    }

    static String context(byte[] idKey) {
        return "event/" + HexFormat.of().formatHex(idKey);
    }
}
