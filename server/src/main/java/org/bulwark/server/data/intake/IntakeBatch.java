package org.bulwark.server.data.intake;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
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
import org.bulwark.basics.Reason;
import org.bulwark.basics.time.Microseconds;
import org.bulwark.data.event.Delivery;
import org.bulwark.data.event.Door;
import org.bulwark.data.event.Flaw;
import org.bulwark.data.event.Verdict;
import org.bulwark.data.source.About;
import org.bulwark.data.source.Source;
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
            NamedSubjects named,
            Consents consents,
            PersonalVault personal,
            HouseVault house,
            BlindIndex index,
            Quarantine quarantine,
            IntakeCounts counts,
            FieldWatch fields) {}

    /** What became of each record, in their order; what is to be kept together with them is kept, or nothing is. */
    List<Outcome> take(List<Parcel> parcels, Together together) {
        return take(new Run(parcels, false, clock.instant(), false), together);
    }

    /** The same as if it were an instant of the past: for history. It becomes known then, and the clock stays where it is. */
    List<Outcome> past(List<Parcel> parcels, Together together, Instant then) {
        return take(new Run(parcels, false, then, true), together);
    }

    private List<Outcome> take(Run run, Together together) {
        List<Outcome> taken = Objects.requireNonNull(transaction.execute(status -> {
            List<Outcome> outcomes = run.take();
            together.keep(outcomes);
            return outcomes;
        }));
        books.fields.saw(run.accepted);
        return taken;
    }

    /**
     * Takes one in again that was kept aside, in the transaction under way or in one of its own. It is counted as received and as
     * accepted or known already; when it still has flaws it is neither counted nor kept aside once more.
     */
    public Outcome again(Parcel parcel) {
        Run run = new Run(List.of(parcel), true, clock.instant(), false);
        Outcome outcome =
                Objects.requireNonNull(transaction.execute(status -> run.take().getFirst()));
        books.fields.saw(run.accepted);
        return outcome;
    }

    private final class Run {

        private final List<Parcel> parcels;
        private final boolean again;
        private final Outcome[] outcomes;
        private final Instant now;
        private final long micros;
        private final boolean past;
        private final List<Quarantine.Flawed> flawed = new ArrayList<>();
        private final Map<String, IntakeCounts.Count> counts = new HashMap<>();
        private final List<Candidate> accepted = new ArrayList<>();

        Run(List<Parcel> parcels, boolean again, Instant now, boolean past) {
            this.parcels = parcels;
            this.again = again;
            this.now = now;
            this.past = past;
            this.micros = Microseconds.since1970(now);
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
                Optional<Reason> foreign = OwnSources.refusal(parcel);
                if (delivery.isEmpty()) {
                    refuse(i, parcel.unreadable());
                } else if (foreign.isPresent()) {
                    refuse(i, List.of(foreign.get()));
                } else if (door.isEmpty()) {
                    refuse(i, List.of(Flaw.SOURCE_UNKNOWN.of("source", Quarantine.brief(parcel.source()))));
                } else {
                    check(i, parcel, door.get(), delivery.get()).ifPresent(passed::add);
                }
            }
            return passed;
        }

        private Optional<Candidate> check(int place, Parcel parcel, Door door, Delivery delivery) {
            Delivery told = delivery;
            if (isNamedOnly(door.source(), delivery)) {
                NamedSubjects.Meant meant = books.named.of(delivery);
                if (meant.sure().isPresent()) {
                    told = delivery.about(meant.sure().get().toString());
                } else if (meant.candidates() > 0) {
                    refuse(place, List.of(Flaw.SUBJECT_UNCERTAIN.of("candidates", "" + meant.candidates())));
                    return Optional.empty();
                }
            }
            return switch (door.check(told, micros)) {
                case Verdict.Refused(var flaws) -> {
                    refuse(place, flaws);
                    yield Optional.empty();
                }
                case Verdict.Passed it ->
                    Optional.of(Candidate.of(place, parcel, door.source(), it, idKey(parcel, it)));
            };
        }

        /** Texts are written about firms that whoever sends them does not always know by their numbers. */
        private static boolean isNamedOnly(Source source, Delivery delivery) {
            return source.handling().unstructured()
                    && source.about() == About.PARTY
                    && delivery.subject()
                            .filter(subject -> !subject.isBlank() && !subject.startsWith(NamedSubjects.NAME))
                            .isEmpty();
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
            Set<Consents.Held> missing = books.consents.missing(needed(passed, parties), now);
            List<Candidate> known = new ArrayList<>();
            for (Candidate one : passed) {
                boolean ofParty = one.source().about() == About.PARTY;
                UUID subject = (ofParty ? parties : series).get(one.passed().subject());
                if (subject == null) {
                    refuse(one.place(), List.of(Flaw.SUBJECT_UNKNOWN.of()));
                    continue;
                }
                Optional<Consents.Held> asked =
                        Consents.Held.of(subject, one.source()).filter(held -> ofParty && missing.contains(held));
                if (asked.isPresent()) {
                    refuse(
                            one.place(),
                            List.of(Flaw.CONSENT_MISSING.of(
                                    "consent", asked.get().consent())));
                } else if (ofParty && !books.personal.canSeal(subject)) {
                    refuse(one.place(), List.of(Flaw.SUBJECT_ERASED.of()));
                } else {
                    known.add(one.about(subject));
                }
            }
            return known;
        }

        private static Set<Consents.Held> needed(List<Candidate> passed, Map<String, UUID> parties) {
            Set<Consents.Held> needed = new HashSet<>();
            for (Candidate one : passed) {
                UUID party = parties.get(one.passed().subject());
                if (party != null) {
                    Consents.Held.of(party, one.source()).ifPresent(needed::add);
                }
            }
            return needed;
        }

        private List<Candidate> sealed(List<Candidate> known) {
            return known.stream()
                    .map(one -> {
                        EventContent.Written written =
                                EventContent.written(one.passed(), one.parcel().lineage());
                        String context = context(one.idKey());
                        byte[] sealed = one.source().about() == About.PARTY
                                ? books.personal.seal(one.subject(), written.bytes(), context)
                                : books.house.seal(written.bytes(), context);
                        return one.sealed(contentKey(one, written), sealed);
                    })
                    .toList();
        }

        private void insert(List<Candidate> candidates) {
            long clockNow = database.sql("update data.intake_clock set known_at ="
                            + " case when ? then known_at else greatest(known_at + 1, ?) end returning known_at")
                    .params(past, micros)
                    .query(Long.class)
                    .single();
            long knownAt = past ? micros : clockNow;
            // Who holds the clock is alone: what is not there now is not there before this ends.
            Map<String, byte[]> contents = before(candidates);
            List<Candidate> fresh = new ArrayList<>(candidates.size());
            for (Candidate one : candidates) {
                byte[] before = contents.putIfAbsent(one.key(), one.contentKey());
                if (before == null) {
                    fresh.add(one);
                    outcomes[one.place()] = new Outcome.Accepted();
                    accepted.add(one);
                    delay(one, knownAt);
                } else if (Arrays.equals(before, one.contentKey())) {
                    outcomes[one.place()] = new Outcome.Duplicate();
                } else {
                    // somebody uses an id twice, and a person must look
                    refuse(one.place(), List.of(Flaw.ID_REUSED.of()));
                }
            }
            if (!fresh.isEmpty()) {
                add(fresh, knownAt);
            }
        }

        /** What those say that were taken in before under the ids of some. */
        private Map<String, byte[]> before(List<Candidate> candidates) {
            Map<String, byte[]> before = new HashMap<>();
            database.sql(
                            "select e.source, e.id_key, e.content_key from unnest(?::text[], ?::bytea[]) as k(source, id_key)"
                                    + " join data.event e on e.source = k.source and e.id_key = k.id_key")
                    .param(candidates.stream().map(one -> one.source().code()).toArray(String[]::new))
                    .param(candidates.stream().map(Candidate::idKey).toArray(byte[][]::new))
                    .query((ResultSet row) -> {
                        before.put(Candidate.key(row.getString(1), row.getBytes(2)), row.getBytes(3));
                    });
            return before;
        }

        private void add(List<Candidate> fresh, long knownAt) {
            database.sql("""
                            insert into data.event (source, id_key, content_key, subject, occurred_at, known_at, sealed)
                            select source, id_key, content_key, subject, occurred_at, ?, sealed
                            from unnest(?::text[], ?::bytea[], ?::bytea[], ?::uuid[], ?::bigint[], ?::bytea[])
                                as e(source, id_key, content_key, subject, occurred_at, sealed)
                            """)
                    .param(knownAt)
                    .param(fresh.stream().map(one -> one.source().code()).toArray(String[]::new))
                    .param(fresh.stream().map(Candidate::idKey).toArray(byte[][]::new))
                    .param(fresh.stream().map(Candidate::contentKey).toArray(byte[][]::new))
                    .param(fresh.stream().map(Candidate::subject).toArray(UUID[]::new))
                    .param(fresh.stream().map(one -> one.passed().occurredAt()).toArray(Long[]::new))
                    .param(fresh.stream().map(Candidate::sealed).toArray(byte[][]::new))
                    .update();
        }

        private void delay(Candidate one, long knownAt) {
            IntakeCounts.Count count = countOf(one.source().code());
            long delay = Math.max(0, knownAt - one.passed().occurredAt()) / SECOND;
            count.delaySeconds += delay;
            count.late += delay > one.source().rhythm().lag().most().toSeconds() ? 1 : 0;
        }

        private void refuse(int place, List<Reason> flaws) {
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

    private byte[] contentKey(Candidate one, EventContent.Written written) {
        String what = one.subject() + "\n" + one.passed().occurredAt() + "\n";
        return books.index.of(BlindIndex.Purpose.EVENT, what.getBytes(StandardCharsets.UTF_8), written.fields());
    }

    static String context(byte[] idKey) {
        return "event/" + HexFormat.of().formatHex(idKey);
    }
}
