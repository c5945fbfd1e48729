package org.bulwark.server.data.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bulwark.basics.rule.FactSchema;
import org.bulwark.basics.time.Microseconds;
import org.bulwark.data.event.Door;
import org.bulwark.data.event.Event;
import org.bulwark.data.event.Lineage;
import org.bulwark.data.source.About;
import org.bulwark.server.access.vault.HouseVault;
import org.bulwark.server.access.vault.PersonalVault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads what was taken in, in the order in which it was. What belongs to somebody whose key was destroyed is not there any more. */
@Repository
public class EventLog {

    private static final String COLUMNS = "seq, source, id_key, subject, occurred_at, known_at, sealed";

    private final JdbcClient database;
    private final SourceBook sources;
    private final PersonalVault personal;
    private final HouseVault house;

    EventLog(JdbcClient database, SourceBook sources, PersonalVault personal, HouseVault house) {
        this.database = database;
        this.sources = sources;
        this.personal = personal;
        this.house = house;
    }

    /**
     * An event with its place.
     *
     * @param seq its place in the order in which events were taken in
     * @param subject the party or series
     * @param event the event
     * @param lineage where it came from
     */
    public record Placed(long seq, UUID subject, Event event, Lineage lineage) {}

    private record Sealed(
            long seq, String source, byte[] idKey, UUID subject, long occurredAt, long knownAt, byte[] content) {}

    /**
     * Events behind a place, of everybody.
     *
     * @param last the place of the last one, also when it cannot be read any more; the place asked for when there is none
     */
    public record Part(List<Placed> events, long last) {}

    /** What the fields of a source are to whoever reads; nothing for a source whose events are passed over. */
    @FunctionalInterface
    public interface Schemas {
        /** The fields of a source by its code. */
        Optional<FactSchema> of(String source);
    }

    private Optional<FactSchema> inForce(String source) {
        return sources.door(source).map(Door::schema);
    }

    /** The next events behind a place, of sources that the reader knows. */
    public Part after(long seq, int most, Schemas schemas) {
        List<Sealed> sealed = database.sql("select " + COLUMNS + " from data.event where seq > ? order by seq limit ?")
                .params(seq, most)
                .query((row, n) -> sealed(row))
                .list();
        return new Part(open(sealed, schemas), sealed.isEmpty() ? seq : sealed.getLast().seq);
    }

    /** The next articles behind a place, up to another; there is an index of articles alone. */
    public List<Placed> news(long seq, long upTo, int most) {
        return open(
                database.sql("select " + COLUMNS + " from data.event where source = 'news'"
                                + " and seq > ? and seq <= ? order by seq limit ?")
                        .params(seq, upTo, most)
                        .query((row, n) -> sealed(row))
                        .list(),
                this::inForce);
    }

    /** The events of one party or series behind a place. */
    public List<Placed> of(UUID subject, long seq) {
        return of(subject, seq, this::inForce);
    }

    /** The events of one party or series behind a place, of sources that the reader knows. */
    public List<Placed> of(UUID subject, long seq, Schemas schemas) {
        return open(
                database.sql("select " + COLUMNS + " from data.event where subject = ? and seq > ? order by seq")
                        .params(subject, seq)
                        .query((row, n) -> sealed(row))
                        .list(),
                schemas);
    }

    /** The events of some parties or series behind a place, of sources that the reader knows, in the order in which they were taken in. */
    public List<Placed> of(Collection<UUID> subjects, long seq, Schemas schemas) {
        return open(
                database.sql("select " + COLUMNS + " from data.event where subject = any (?) and seq > ? order by seq")
                        .param(subjects.toArray(UUID[]::new))
                        .param(seq)
                        .query((row, n) -> sealed(row))
                        .list(),
                schemas);
    }

    /** The next parties and series of which anything was taken in, by id. */
    public List<UUID> subjects(Optional<UUID> last, int most) {
        return database.sql("select distinct subject from data.event where subject > ? order by subject limit ?")
                .params(last.orElse(new UUID(0, 0)), most)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    /** How many parties and series there are of which something may have been taken in. */
    public long subjects() {
        return database.sql("select (select count(*) from data.party) + (select count(*) from data.series)")
                .query(Long.class)
                .single();
    }

    /** Of some parties or series those of which an event lies behind a place. */
    public Set<UUID> toldAfter(Collection<UUID> subjects, long seq) {
        return Set.copyOf(database.sql("select distinct subject from data.event where subject = any (?) and seq > ?")
                .param(subjects.toArray(UUID[]::new))
                .param(seq)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list());
    }

    /**
     * A line between what is known and what will be.
     *
     * @param instant in microseconds: what lies up to the place was known by then
     * @param seq the place of the last event
     */
    public record Moment(long instant, long seq) {}

    /** The present moment. */
    @Transactional(readOnly = true)
    public Moment moment(Instant now) {
        return new Moment(Math.max(Microseconds.since1970(now), clock()), end());
    }

    /**
     * The events of some parties or series that were known at an instant, in the order in which they were taken in.
     *
     * @param ofSources of these sources only
     * @param after behind this place
     * @param until up to this place
     * @param known known by then, in microseconds
     * @param schemas as these fields; sources without any are passed over
     */
    public List<Placed> known(
            Set<UUID> subjects, Set<String> ofSources, long after, long until, long known, Schemas schemas) {
        return open(
                database.sql("select " + COLUMNS + " from data.event where subject = any (?) and source = any (?)"
                                + " and seq > ? and seq <= ? and known_at <= ? order by seq")
                        .param(subjects.toArray(UUID[]::new))
                        .param(ofSources.toArray(String[]::new))
                        .params(after, until, known)
                        .query((row, n) -> sealed(row))
                        .list(),
                schemas);
    }

    /** The latest events of a party, the last taken in first, of some sources or of all. */
    public List<Placed> latest(UUID subject, List<String> ofSources, long before, int most) {
        return open(
                database.sql("select " + COLUMNS + " from data.event where subject = ? and seq < ?"
                                + (ofSources.isEmpty() ? "" : " and source = any (?)") + " order by seq desc limit "
                                + most)
                        .params(
                                ofSources.isEmpty()
                                        ? List.of(subject, before)
                                        : List.of(subject, before, ofSources.toArray(String[]::new)))
                        .query((row, n) -> sealed(row))
                        .list(),
                this::inForce);
    }

    /** How many events of a party were taken in, of some sources or of all. */
    public long count(UUID subject, List<String> ofSources) {
        return database.sql("select count(*) from data.event where subject = ?"
                        + (ofSources.isEmpty() ? "" : " and source = any (?)"))
                .params(ofSources.isEmpty() ? List.of(subject) : List.of(subject, ofSources.toArray(String[]::new)))
                .query(Long.class)
                .single();
    }

    /**
     * Which events of a party are wanted.
     *
     * @param subject the party
     * @param sources of which sources; empty for all
     * @param from what happened before is not, in microseconds
     * @param until what happened later is not
     * @param known what became known later is not
     * @param before only places before this one
     */
    public record Wanted(UUID subject, List<String> sources, long from, long until, long known, long before) {
        /** Copies the list. */
        public Wanted {
            sources = List.copyOf(sources);
        }

        private String where() {
            return " where subject = ? and occurred_at between ? and ? and known_at <= ? and seq < ?"
                    + (sources.isEmpty() ? "" : " and source = any (?)");
        }

        private List<Object> parameters() {
            return sources.isEmpty()
                    ? List.of(subject, from, until, known, before)
                    : List.of(subject, from, until, known, before, sources.toArray(String[]::new));
        }
    }

    /**
     * The latest of some events, the last taken in first.
     *
     * @return them, and the place of the last one looked at, also when it cannot be read any more; empty when there are no more
     */
    public Optional<Part> latest(Wanted wanted, int most) {
        List<Sealed> sealed = database.sql(
                        "select " + COLUMNS + " from data.event" + wanted.where() + " order by seq desc limit " + most)
                .params(wanted.parameters())
                .query((row, n) -> sealed(row))
                .list();
        return sealed.isEmpty()
                ? Optional.empty()
                : Optional.of(new Part(open(sealed, this::inForce), sealed.getLast().seq));
    }

    /** How many there are of them. */
    public long count(Wanted wanted) {
        return database.sql("select count(*) from data.event" + wanted.where())
                .params(wanted.parameters())
                .query(Long.class)
                .single();
    }

    /** The clock of intake: when the last events became known, in microseconds. */
    public long clock() {
        return database.sql("select known_at from data.intake_clock")
                .query(Long.class)
                .single();
    }

    /** The place of the last event that was taken in; 0 for none. */
    public long end() {
        return database.sql("select coalesce(max(seq), 0) from data.event")
                .query(Long.class)
                .single();
    }

    /** Those of some parties of whom any of some sources has told. */
    public Set<UUID> spokenOf(Collection<UUID> subjects, Collection<String> ofSources) {
        return Set.copyOf(database.sql("select asked.subject from unnest(?::uuid[]) as asked(subject) where exists"
                        + " (select 1 from data.event e where e.subject = asked.subject and e.source = any (?))")
                .params(subjects.toArray(UUID[]::new), ofSources.toArray(String[]::new))
                .query(UUID.class)
                .list());
    }

    /** The last event's place of everybody of whom some sources told behind a place, up to another. */
    public Map<UUID, Long> told(Collection<String> ofSources, long behind, long upTo) {
        Map<UUID, Long> told = new HashMap<>();
        database.sql("select subject, max(seq) from data.event where seq > ? and seq <= ? and source = any (?)"
                        + " group by subject")
                .params(behind, upTo, ofSources.toArray(String[]::new))
                .query((ResultSet row) -> {
                    told.put(row.getObject(1, UUID.class), row.getLong(2));
                });
        return told;
    }

    private static Sealed sealed(ResultSet row) throws SQLException {
        return new Sealed(
                row.getLong(1),
                row.getString(2),
                row.getBytes(3),
                row.getObject(4, UUID.class),
                row.getLong(5),
                row.getLong(6),
                row.getBytes(7));
    }

    private List<Placed> open(List<Sealed> sealed, Schemas schemas) {
        Set<UUID> parties = new HashSet<>();
        sealed.stream().filter(one -> isOfParty(one.source)).forEach(one -> parties.add(one.subject));
        personal.prepare(parties);
        return sealed.parallelStream()
                .map(one -> open(one, schemas))
                .flatMap(Optional::stream)
                .toList();
    }

    private boolean isOfParty(String source) {
        return sources.door(source)
                .filter(door -> door.source().about() == About.PARTY)
                .isPresent();
    }

    private Optional<Placed> open(Sealed one, Schemas schemas) {
        Optional<FactSchema> schema = schemas.of(one.source);
        if (schema.isEmpty() || (isOfParty(one.source) && !personal.canSeal(one.subject))) {
            return Optional.empty();
        }
        String context = IntakeBatch.context(one.idKey);
        Optional<byte[]> content = isOfParty(one.source)
                ? personal.find(one.subject, one.content, context)
                : Optional.of(house.open(one.content, context));
        return content.map(bytes -> {
            EventContent read = EventContent.parse(bytes, schema.get());
            Event event = read.event(one.source, one.subject.toString(), one.occurredAt, one.knownAt);
            return new Placed(one.seq, one.subject, event, read.lineage());
        });
    }
}
