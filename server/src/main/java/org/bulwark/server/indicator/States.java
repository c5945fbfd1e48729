package org.bulwark.server.indicator;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bulwark.basics.time.Microseconds;
import org.bulwark.data.source.About;
import org.bulwark.data.source.Source;
import org.bulwark.indicator.fold.FoldPlan;
import org.bulwark.indicator.fold.PartyState;
import org.bulwark.indicator.fold.SourceState;
import org.bulwark.indicator.fold.StateBytes;
import org.bulwark.server.access.vault.HouseVault;
import org.bulwark.server.access.vault.PersonalVault;
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
    private final SeriesBook series;
    private final PersonalVault personal;
    private final HouseVault house;
    private final InstantSource clock;

    States(
            JdbcClient database,
            CatalogueBook book,
            EventLog events,
            SeriesBook series,
            PersonalVault personal,
            HouseVault house,
            InstantSource clock) {
        this.database = database;
        this.book = book;
        this.events = events;
        this.series = series;
        this.personal = personal;
        this.house = house;
        this.clock = clock;
    }

    /** The state of a party or series now. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public PartyState now(UUID subject) {
        PartyState state =
                Objects.requireNonNull(kept(List.of(subject), allSources()).get(subject));
        events.of(subject, through()).forEach(event -> book.plan().fold(event.event(), state));
        return state.tied(series.of(subject, book.plan(), events.clock(), Long.MAX_VALUE));
    }

    /** The state of a party or series as it was known at an earlier instant, in microseconds: folded from its events. */
    @Transactional(readOnly = true)
    public PartyState asOf(UUID subject, long instant) {
        PartyState state = book.plan().empty();
        events.of(subject, 0).stream()
                .filter(event -> event.event().knownAt() <= instant)
                .forEach(event -> book.plan().fold(event.event(), state));
        return state.tied(series.of(subject, book.plan(), instant, instant));
    }

    /** A state that was folded elsewhere, with the series that its party belonged to, as known at an instant in microseconds. */
    public PartyState tied(UUID subject, PartyState state, long instant) {
        return state.tied(series.of(subject, book.plan(), instant, instant));
    }

    private long through() {
        return database.sql("select through from indicator.folded where plan = ?")
                .param(book.planId())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    private List<String> allSources() {
        return book.plan().codes();
    }

    private Map<UUID, PartyState> kept(Collection<UUID> subjects, Collection<String> sources) {
        FoldPlan plan = book.plan();
        Map<UUID, PartyState> states = new HashMap<>();
        subjects.forEach(subject -> states.put(subject, plan.empty()));
        personal.prepare(subjects);
        database.sql("select subject, source, sealed from indicator.state"
                        + " where plan = ? and subject = any (?) and source = any (?)")
                .param(book.planId())
                .param(subjects.toArray(UUID[]::new))
                .param(sources.toArray(String[]::new))
                .query((java.sql.ResultSet row) -> {
                    UUID subject = row.getObject(1, UUID.class);
                    String source = row.getString(2);
                    int place = plan.place(source).orElseThrow();
                    PartyState state = Objects.requireNonNull(states.get(subject));
                    open(subject, source, row.getBytes(3)).ifPresent(bytes -> StateBytes.restore(bytes, place, state));
                });
        return states;
    }

    private Optional<byte[]> open(UUID subject, String source, byte[] sealed) {
        if (!isOfParty(source)) {
            return Optional.of(house.open(sealed, context(subject, source)));
        }
        return personal.canSeal(subject)
                ? Optional.of(personal.open(subject, sealed, context(subject, source)))
                : Optional.empty();
    }

    private boolean isOfParty(String source) {
        Source declared = Objects.requireNonNull(book.catalogue().sources().get(source));
        return declared.about() == About.PARTY;
    }

    private static String context(UUID subject, String source) {
        return "state/" + subject + "/" + source;
    }

    /**
     * Folds the next events into the kept states, in one transaction: the states and how far they go change together.
     *
     * @return how many places it went on; 0 when there is nothing to do or another process is at it
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public long foldOn(int most) {
        database.sql("insert into indicator.folded (plan, through) values (?, 0) on conflict do nothing")
                .param(book.planId())
                .update();
        Optional<Long> through = database.sql(
                        "select through from indicator.folded where plan = ? for update skip locked")
                .param(book.planId())
                .query(Long.class)
                .optional();
        if (through.isEmpty()) {
            return 0;
        }
        EventLog.Part part = events.after(through.get(), most);
        if (part.last() > through.get()) {
            keep(part.events());
            database.sql("update indicator.folded set through = ? where plan = ?")
                    .params(part.last(), book.planId())
                    .update();
        }
        return part.last() - through.get();
    }

    private void keep(List<EventLog.Placed> placed) {
        FoldPlan plan = book.plan();
        Map<UUID, Set<String>> touched = new HashMap<>();
        placed.stream()
                .filter(one -> plan.place(one.event().source()).isPresent())
                .forEach(one -> touched.computeIfAbsent(one.subject(), _ -> new HashSet<>())
                        .add(one.event().source()));
        Set<String> sources = new HashSet<>();
        touched.values().forEach(sources::addAll);
        Map<UUID, PartyState> states = kept(touched.keySet(), sources);
        placed.forEach(one -> {
            PartyState state = states.get(one.subject());
            if (state != null) {
                plan.fold(one.event(), state);
            }
        });
        int today = plan.days().day(Microseconds.since1970(clock.instant()));
        List<UUID> subjects = new ArrayList<>();
        List<String> codes = new ArrayList<>();
        List<byte[]> sealed = new ArrayList<>();
        touched.forEach((subject, ofIt) -> ofIt.forEach(source -> {
            SourceState state = Objects.requireNonNull(states.get(subject))
                    .source(plan.place(source).orElseThrow())
                    .orElseThrow();
            subjects.add(subject);
            codes.add(source);
            sealed.add(seal(subject, source, StateBytes.of(state, plan, today)));
        }));
        database.sql("insert into indicator.state (plan, subject, source, sealed)"
                        + " select ?, subject, source, sealed from unnest(?::uuid[], ?::text[], ?::bytea[])"
                        + " as s(subject, source, sealed)"
                        + " on conflict (subject, source, plan) do update set sealed = excluded.sealed")
                .param(book.planId())
                .param(subjects.toArray(UUID[]::new))
                .param(codes.toArray(String[]::new))
                .param(sealed.toArray(byte[][]::new))
                .update();
    }

    private byte[] seal(UUID subject, String source, byte[] bytes) {
        String context = context(subject, source);
        return isOfParty(source) ? personal.seal(subject, bytes, context) : house.seal(bytes, context);
    }
}
