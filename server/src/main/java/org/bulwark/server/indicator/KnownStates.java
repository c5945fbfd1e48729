package org.bulwark.server.indicator;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bulwark.indicator.fold.FoldPlan;
import org.bulwark.indicator.fold.PartyState;
import org.bulwark.indicator.fold.StateBytes;
import org.bulwark.server.access.vault.PersonalVault;
import org.bulwark.server.data.intake.EventLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** States for decisions: of many parties at once, and so that the same can be read again for ever. */
@Repository
public class KnownStates {

    private final JdbcClient database;
    private final States states;
    private final EventLog events;
    private final PersonalVault personal;

    KnownStates(JdbcClient database, States states, EventLog events, PersonalVault personal) {
        this.database = database;
        this.states = states;
        this.events = events;
        this.personal = personal;
    }

    /**
     * A question for a state.
     *
     * @param subject of which party
     * @param instant as known then, in microseconds
     */
    public record Ask(UUID subject, long instant) {}

    /**
     * States as known at instants that have just passed.
     *
     * @param states in the order of the questions
     * @param place the last event in the log when they were read; with the instant it says for ever what was known
     */
    public record Known(List<PartyState> states, long place) {}

    /** The states of some parties as known at instants that have just passed, of some sources, all of them in two questions to the database. */
    @Transactional(readOnly = true)
    public Known known(List<Ask> asks, Set<String> ofSources, Edition edition) {
        Set<UUID> subjects = asks.stream().map(Ask::subject).collect(Collectors.toSet());
        personal.prepare(subjects);
        Shelf shelf = shelf(
                subjects, ofSources, asks.stream().mapToLong(Ask::instant).min().orElse(0), edition);
        long latest = asks.stream().mapToLong(Ask::instant).max().orElse(0);
        // a state that was kept after the instant may know too much: then all is folded anew
        boolean anew = shelf.knowsMore;
        List<EventLog.Placed> tail =
                events.known(subjects, ofSources, anew ? 0 : shelf.through, shelf.place, latest, edition::schema);
        return new Known(
                asks.stream()
                        .map(ask -> folded(ask, anew ? List.of() : shelf.rows, tail, edition))
                        .toList(),
                shelf.place);
    }

    /** The state of a party as it was known at an instant and a place in the log, of some sources: folded from its events. */
    @Transactional(readOnly = true)
    public PartyState known(Ask ask, Set<String> ofSources, long place, Edition edition) {
        return folded(
                ask,
                List.of(),
                events.known(Set.of(ask.subject), ofSources, 0, place, ask.instant, edition::schema),
                edition);
    }

    private record Kept(UUID subject, String source, byte[] sealed) {}

    private record Shelf(long through, boolean knowsMore, long place, List<Kept> rows) {}

    /** In one question, so that all of it is of one moment. Whether a kept state knows more is asked only if anything came in since. */
    private Shelf shelf(Set<UUID> subjects, Set<String> ofSources, long earliest, Edition edition) {
        List<Kept> rows = new ArrayList<>();
        long[] places = new long[2];
        boolean[] knowsMore = new boolean[1];
        database.sql("""
                        select f.through, f.place,
                            (select known_at from data.intake_clock) > ? and exists (select 1 from data.event e
                                where e.subject = any (?) and e.seq <= f.through and e.known_at > ?),
                            s.subject, s.source, s.sealed
                        from (select coalesce((select through from indicator.folded
                                    where plan = ? and through is not null), 0) as through,
                                coalesce((select max(seq) from data.event), 0) as place) f
                        left join indicator.state s on f.through > 0 and s.plan = ? and s.subject = any (?)
                            and s.source = any (?)
                        """)
                .param(earliest)
                .param(subjects.toArray(UUID[]::new))
                .param(earliest)
                .params(edition.planId(), edition.planId())
                .param(subjects.toArray(UUID[]::new))
                .param(ofSources.toArray(String[]::new))
                .query((ResultSet row) -> {
                    places[0] = row.getLong(1);
                    places[1] = row.getLong(2);
                    knowsMore[0] = row.getBoolean(3);
                    UUID subject = row.getObject(4, UUID.class);
                    if (subject != null) {
                        rows.add(new Kept(subject, row.getString(5), row.getBytes(6)));
                    }
                });
        return new Shelf(places[0], knowsMore[0], places[1], rows);
    }

    private PartyState folded(Ask ask, List<Kept> kept, List<EventLog.Placed> tail, Edition edition) {
        FoldPlan plan = edition.plan();
        PartyState state = plan.empty();
        kept.stream()
                .filter(one -> one.subject.equals(ask.subject))
                .forEach(one -> states.open(one.subject, one.source, one.sealed, edition)
                        .ifPresent(bytes ->
                                StateBytes.restore(bytes, plan.place(one.source).orElseThrow(), state)));
        tail.stream()
                .filter(one -> one.subject().equals(ask.subject) && one.event().knownAt() <= ask.instant)
                .forEach(one -> plan.fold(one.event(), state));
        return states.tied(ask.subject, state, ask.instant, edition);
    }
}
