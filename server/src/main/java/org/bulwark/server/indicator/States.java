package org.bulwark.server.indicator;

import java.sql.ResultSet;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.bulwark.basics.time.Microseconds;
import org.bulwark.data.source.About;
import org.bulwark.data.source.Source;
import org.bulwark.indicator.fold.FoldPlan;
import org.bulwark.indicator.fold.PartyState;
import org.bulwark.indicator.fold.SourceState;
import org.bulwark.indicator.fold.StateBytes;
import org.bulwark.server.access.vault.HouseVault;
import org.bulwark.server.access.vault.PersonalVault;
import org.bulwark.server.data.intake.Consents;
import org.bulwark.server.data.intake.EventLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The kept states. A state that is read is the kept one with every event folded in that was committed since, so that a value is never behind;
 * keeping states only makes the part shorter that is folded when they are read.
 */
@Repository
public class States {

    private final JdbcClient database;
    private final CatalogueBook book;
    private final EventLog events;
    private final Consents consents;
    private final SeriesBook series;
    private final PersonalVault personal;
    private final HouseVault house;
    private final InstantSource clock;

    States(
            JdbcClient database,
            CatalogueBook book,
            EventLog events,
            Consents consents,
            SeriesBook series,
            PersonalVault personal,
            HouseVault house,
            InstantSource clock) {
        this.database = database;
        this.book = book;
        this.events = events;
        this.consents = consents;
        this.series = series;
        this.personal = personal;
        this.house = house;
        this.clock = clock;
    }

    /** The state of a party or series now, of the sources that it has consented to, by one edition: what is read with it is of the same. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public PartyState now(UUID subject, Edition edition) {
        Permitted permitted = permitted(List.of(subject), edition);
        PartyState state =
                Objects.requireNonNull(kept(List.of(subject), edition.plan().codes(), edition, permitted)
                        .get(subject));
        events.of(subject, through(edition).orElse(0L), edition::schema).stream()
                .filter(permitted::has)
                .forEach(event -> edition.plan().fold(event.event(), state));
        return state.tied(series.of(subject, edition, events.clock(), Long.MAX_VALUE));
    }

    /**
     * The state of a party or series as it was known at an earlier instant, in microseconds: folded from its events, of the sources that it
     * consents to now, by one edition. What was taken back is not read any more, for whatever day.
     */
    @Transactional(readOnly = true)
    public PartyState asOf(UUID subject, long instant, Edition edition) {
        Permitted permitted = permitted(List.of(subject), edition);
        PartyState state = edition.plan().empty();
        events.of(subject, 0, edition::schema).stream()
                .filter(event -> event.event().knownAt() <= instant && permitted.has(event))
                .forEach(event -> edition.plan().fold(event.event(), state));
        return state.tied(series.of(subject, edition, instant, instant));
    }

    /** A state that was folded elsewhere, with the series that its party belonged to, as known at an instant in microseconds. */
    public PartyState tied(UUID subject, PartyState state, long instant, Edition edition) {
        return state.tied(series.of(subject, edition, instant, instant));
    }

    /** Of which sources the events of a party may be read now. */
    public Predicate<String> readable(UUID subject, Edition edition) {
        Permitted permitted = permitted(List.of(subject), edition);
        return source -> permitted.has(subject, source);
    }

    /**
     * The states of some parties as they were known at a moment: the kept ones where nothing came later, else folded from their events.
     *
     * @return a state for each, that of nobody for a party of which nothing is told or whose key was destroyed
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Map<UUID, PartyState> asOf(Collection<UUID> subjects, EventLog.Moment moment, Edition edition) {
        FoldPlan plan = edition.plan();
        // a state that is kept on a later day has forgotten days that windows of the earlier one still reach
        boolean sameDay = plan.days().day(moment.instant()) == today(plan);
        Set<UUID> later = sameDay ? events.toldAfter(subjects, moment.seq()) : Set.copyOf(subjects);
        List<UUID> unmoved =
                subjects.stream().filter(subject -> !later.contains(subject)).toList();
        Permitted permitted = permitted(unmoved, edition);
        Map<UUID, PartyState> states = kept(unmoved, plan.codes(), edition, permitted);
        events.of(unmoved, through(edition).orElse(0L), edition::schema).stream()
                .filter(permitted::has)
                .forEach(event -> plan.fold(event.event(), Objects.requireNonNull(states.get(event.subject()))));
        states.forEach((subject, state) -> state.tied(series.of(subject, edition, moment.instant(), moment.instant())));
        later.forEach(subject -> states.put(subject, asOf(subject, moment.instant(), edition)));
        return states;
    }

    /** What may be read of whom: a source that asks for a consent is read while there is one. */
    private interface Permitted {
        Permitted ALL = (subject, source) -> true;

        boolean has(UUID subject, String source);

        default boolean has(EventLog.Placed event) {
            return has(event.subject(), event.event().source());
        }
    }

    private Permitted permitted(Collection<UUID> subjects, Edition edition) {
        Set<Consents.Held> held = consents.of(subjects, clock.instant());
        return (subject, code) -> Optional.ofNullable(
                        edition.catalogue().sources().get(code))
                .filter(source -> source.about() == About.PARTY)
                .flatMap(source -> Consents.Held.of(subject, source))
                .filter(asked -> !held.contains(asked))
                .isEmpty();
    }

    private int today(FoldPlan plan) {
        return plan.days().day(Microseconds.since1970(clock.instant()));
    }

    /** How far the kept states go; nothing while there are none, or they are being built. */
    private Optional<Long> through(Edition edition) {
        return database.sql("select through from indicator.folded where plan = ? and through is not null")
                .param(edition.planId())
                .query(Long.class)
                .optional();
    }

    private Map<UUID, PartyState> kept(
            Collection<UUID> subjects, Collection<String> sources, Edition edition, Permitted permitted) {
        FoldPlan plan = edition.plan();
        Map<UUID, PartyState> states = new HashMap<>();
        subjects.forEach(subject -> states.put(subject, plan.empty()));
        personal.prepare(subjects);
        database.sql("select s.subject, s.source, s.sealed from indicator.state s join indicator.folded f using (plan)"
                        + " where s.plan = ? and s.subject = any (?) and s.source = any (?)"
                        + " and f.through is not null")
                .param(edition.planId())
                .param(subjects.toArray(UUID[]::new))
                .param(sources.toArray(String[]::new))
                .query((ResultSet row) -> {
                    UUID subject = row.getObject(1, UUID.class);
                    String source = row.getString(2);
                    int place = plan.place(source).orElseThrow();
                    PartyState state = Objects.requireNonNull(states.get(subject));
                    if (permitted.has(subject, source)) {
                        open(subject, source, row.getBytes(3), edition)
                                .ifPresent(bytes -> StateBytes.restore(bytes, place, state));
                    }
                });
        return states;
    }

    /** What of a kept state can still be read. */
    Optional<byte[]> open(UUID subject, String source, byte[] sealed, Edition edition) {
        if (!isOfParty(source, edition)) {
            return Optional.of(house.open(sealed, context(subject, source)));
        }
        return personal.canSeal(subject)
                ? Optional.of(personal.open(subject, sealed, context(subject, source)))
                : Optional.empty();
    }

    private static boolean isOfParty(String source, Edition edition) {
        Source declared = Objects.requireNonNull(edition.catalogue().sources().get(source));
        return declared.about() == About.PARTY;
    }

    private static String context(UUID subject, String source) {
        return "state/" + subject + "/" + source;
    }

    /** Folds the next events into the kept states of the edition that answers, as {@link #foldOn(int, Edition)} does. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public long foldOn(int most) {
        return foldOn(most, book.current());
    }

    /**
     * Folds the next events into the kept states of an edition, in one transaction: the states and how far they go change together.
     *
     * @return how many places it went on; 0 when there is nothing to do, another process is at it, or the states are being built
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public long foldOn(int most, Edition edition) {
        database.sql("insert into indicator.folded (plan, through) values (?, 0) on conflict do nothing")
                .param(edition.planId())
                .update();
        Optional<Long> through = database.sql(
                        "select through from indicator.folded where plan = ? and through is not null"
                                + " for update skip locked")
                .param(edition.planId())
                .query(Long.class)
                .optional();
        if (through.isEmpty()) {
            return 0;
        }
        EventLog.Part part = events.after(through.get(), most, edition::schema);
        if (part.last() > through.get()) {
            keep(part.events(), edition);
            database.sql("update indicator.folded set through = ? where plan = ?")
                    .params(part.last(), edition.planId())
                    .update();
        }
        return part.last() - through.get();
    }

    private void keep(List<EventLog.Placed> placed, Edition edition) {
        FoldPlan plan = edition.plan();
        Map<UUID, Set<String>> touched = new HashMap<>();
        placed.stream()
                .filter(one -> plan.place(one.event().source()).isPresent())
                .forEach(one -> touched.computeIfAbsent(one.subject(), _ -> new HashSet<>())
                        .add(one.event().source()));
        Set<String> sources = new HashSet<>();
        touched.values().forEach(sources::addAll);
        Map<UUID, PartyState> states = kept(touched.keySet(), sources, edition, Permitted.ALL);
        placed.forEach(one -> {
            PartyState state = states.get(one.subject());
            if (state != null) {
                plan.fold(one.event(), state);
            }
        });
        write(states, touched, edition);
    }

    /** Writes the states of some sources of some parties and series, in the transaction under way. */
    void write(Map<UUID, PartyState> states, Map<UUID, Set<String>> touched, Edition edition) {
        int today = today(edition.plan());
        List<Kept> kept = touched.entrySet().parallelStream()
                .flatMap(one -> one.getValue().stream().map(source -> {
                    PartyState state = Objects.requireNonNull(states.get(one.getKey()));
                    return kept(one.getKey(), source, state, today, edition);
                }))
                .toList();
        database.sql("insert into indicator.state (plan, subject, source, sealed)"
                        + " select ?, subject, source, sealed from unnest(?::uuid[], ?::text[], ?::bytea[])"
                        + " as s(subject, source, sealed)"
                        + " on conflict (subject, source, plan) do update set sealed = excluded.sealed")
                .param(edition.planId())
                .param(kept.stream().map(Kept::subject).toArray(UUID[]::new))
                .param(kept.stream().map(Kept::source).toArray(String[]::new))
                .param(kept.stream().map(Kept::sealed).toArray(byte[][]::new))
                .update();
    }

    private record Kept(UUID subject, String source, byte[] sealed) {}

    private Kept kept(UUID subject, String source, PartyState state, int today, Edition edition) {
        FoldPlan plan = edition.plan();
        SourceState ofSource = state.source(plan.place(source).orElseThrow()).orElseThrow();
        return new Kept(subject, source, seal(subject, source, StateBytes.of(ofSource, plan, today), edition));
    }

    private byte[] seal(UUID subject, String source, byte[] bytes, Edition edition) {
        String context = context(subject, source);
        return isOfParty(source, edition) ? personal.seal(subject, bytes, context) : house.seal(bytes, context);
    }
}
