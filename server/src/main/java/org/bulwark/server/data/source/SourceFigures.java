package org.bulwark.server.data.source;

import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import org.bulwark.data.quality.FlowState;
import org.bulwark.data.quality.VolumeDrift;
import org.bulwark.data.source.About;
import org.bulwark.data.source.Source;
import org.bulwark.server.data.intake.SourceBook;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * How sources keep their word, from what was counted at intake. Days are the bank's, of the time of taking in. Every question is bounded: the
 * counts are one row by source and hour, and gaps are looked for in a sample.
 */
@Repository
class SourceFigures {

    /** The days of a page: those that drift is judged by. */
    static final int DAYS = 35;

    /** The days of a list. */
    static final int MONTH = 30;

    private static final int LAST = 7;
    private static final int HOURS = 48;
    private static final int EVENTS_SAMPLED = 5_000;
    private static final int PARTIES_SAMPLED = 200;
    private static final int RECORDS_LOOKED_AT = 10_000;
    private static final int FLAWS = 12;

    private final JdbcClient database;
    private final SourceBook sources;
    private final InstantSource clock;

    SourceFigures(JdbcClient database, SourceBook sources, InstantSource clock) {
        this.database = database;
        this.sources = sources;
        this.clock = clock;
    }

    /** All sources, in the order of the book. */
    List<Glance> glances() {
        return glances(sources.sources().stream().toList());
    }

    /** One source. */
    Glance glance(Source source) {
        return glances(List.of(source)).getFirst();
    }

    private List<Glance> glances(List<Source> asked) {
        Instant now = clock.instant();
        String[] codes = asked.stream().map(Source::code).toArray(String[]::new);
        LocalDate first = today(now).minusDays(MONTH - 1L);
        Map<String, Map<LocalDate, Counted>> days = new HashMap<>();
        database.sql("select source, (hour at time zone ?)::date as day, " + Counted.SUMS
                        + " from data.intake_count where source = any (?) and hour >= ? group by 1, 2")
                .params(zone().getId(), codes, begin(first))
                .query((ResultSet row) -> {
                    days.computeIfAbsent(row.getString("source"), _ -> new HashMap<>())
                            .put(row.getObject("day", LocalDate.class), Counted.of(row));
                });
        Map<String, Counted> latest = new HashMap<>();
        database.sql("select source, " + Counted.SUMS
                        + " from data.intake_count where source = any (?) and hour > ? group by 1")
                .params(codes, now.minus(Duration.ofHours(24)).atOffset(ZoneOffset.UTC))
                .query((ResultSet row) -> {
                    latest.put(row.getString("source"), Counted.of(row));
                });
        Map<String, Instant> last = last(codes);
        return asked.stream()
                .map(source -> {
                    Map<LocalDate, Counted> of = days.getOrDefault(source.code(), Map.of());
                    Optional<Instant> heard = Optional.ofNullable(last.get(source.code()));
                    return new Glance(
                            source,
                            heard,
                            FlowState.of(source.rhythm(), heard, now),
                            latest.getOrDefault(source.code(), Counted.NONE),
                            of.values().stream().reduce(Counted.NONE, Counted::plus),
                            first.datesUntil(first.plusDays(MONTH))
                                    .map(day ->
                                            of.getOrDefault(day, Counted.NONE).accepted())
                                    .toList());
                })
                .toList();
    }

    /** The hour in which something new was last taken in, by source; found from the newest backwards. */
    private Map<String, Instant> last(String[] codes) {
        Map<String, Instant> last = new HashMap<>();
        database.sql("""
                        select s.source, l.hour
                        from unnest(?::text[]) as s(source)
                        cross join lateral (select c.hour from data.intake_count c
                            where c.source = s.source and c.accepted > 0 order by c.hour desc limit 1) as l
                        """).param(codes).query((ResultSet row) -> {
            last.put(row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant());
        });
        return last;
    }

    /** What came on each of the last {@value #DAYS} days, today the last; a day without records too. */
    SequencedMap<LocalDate, Counted> days(String source) {
        LocalDate today = today(clock.instant());
        LocalDate first = today.minusDays(DAYS - 1L);
        SequencedMap<LocalDate, Counted> days = new LinkedHashMap<>();
        first.datesUntil(today.plusDays(1)).forEach(day -> days.put(day, Counted.NONE));
        database.sql("select (hour at time zone ?)::date as day, " + Counted.SUMS
                        + " from data.intake_count where source = ? and hour >= ? group by 1")
                .params(zone().getId(), source, begin(first))
                .query((ResultSet row) -> {
                    days.replace(row.getObject("day", LocalDate.class), Counted.of(row));
                });
        return days;
    }

    /** What came in each of the last {@value #HOURS} hours, the present one the last. */
    SequencedMap<Instant, Counted> hours(String source) {
        Instant present = clock.instant().truncatedTo(ChronoUnit.HOURS);
        SequencedMap<Instant, Counted> hours = new LinkedHashMap<>();
        for (int i = HOURS - 1; i >= 0; i--) {
            hours.put(present.minus(Duration.ofHours(i)), Counted.NONE);
        }
        database.sql("select hour, " + Counted.SUMS
                        + " from data.intake_count where source = ? and hour >= ? group by hour")
                .params(source, hours.firstEntry().getKey().atOffset(ZoneOffset.UTC))
                .query((ResultSet row) -> {
                    hours.replace(row.getObject("hour", OffsetDateTime.class).toInstant(), Counted.of(row));
                });
        return hours;
    }

    /**
     * How the volume of the seven days before today lies to that of the days before these, as far as {@link #days} goes; today is left out,
     * for it is not over. Empty for a source of which nothing came in that time.
     */
    static Optional<VolumeDrift> drift(SequencedMap<LocalDate, Counted> days) {
        long[] sent = days.values().stream()
                .mapToLong(count -> count.received() - count.again())
                .limit(days.size() - 1L)
                .toArray();
        int parting = sent.length - LAST;
        if (Arrays.stream(sent).sum() == 0) {
            return Optional.empty();
        }
        return Optional.of(
                VolumeDrift.of(Arrays.copyOf(sent, parting), Arrays.copyOfRange(sent, parting, sent.length)));
    }

    /**
     * A flaw and how many records of the last {@value #MONTH} days have it.
     *
     * @param code its code
     * @param count how many
     */
    record Frequent(String code, long count) {}

    /** The most frequent flaws among the newest records that were kept aside. */
    List<Frequent> flaws(String source) {
        return database.sql("select code, count(*) from (select flaw_codes from data.quarantined"
                        + " where source = ? and received_at >= ? order by received_at desc, id desc limit "
                        + RECORDS_LOOKED_AT
                        + ") as newest, unnest(flaw_codes) as code group by code order by 2 desc, 1 limit " + FLAWS)
                .params(source, begin(today(clock.instant()).minusDays(MONTH - 1L)))
                .query((row, n) -> new Frequent(row.getString(1), row.getLong(2)))
                .list();
    }

    /**
     * A party of which a record was to come and has not.
     *
     * @param party its id
     * @param label what may be shown to everybody who sees it
     * @param branch its branch
     * @param last when the last thing happened that is known of it
     */
    record Gap(UUID party, String label, String branch, Instant last) {}

    /**
     * Parties with gaps against the cadence.
     *
     * @param looked at how many parties was looked
     * @param gaps those of them with a gap, the longest silence first
     */
    record Gaps(int looked, List<Gap> gaps) {}

    /**
     * Looks for parties of which nothing has come for longer than the cadence and the most lag. The order of the events' keyed hashes is
     * chance, so the first {@value #EVENTS_SAMPLED} of them are a sample; at most {@value #PARTIES_SAMPLED} parties of these are looked at.
     * Parties with many records are likelier to be among them. Empty for a source without cadence, or of no party.
     */
    Optional<Gaps> gaps(Source source) {
        Optional<Duration> turn = FlowState.turn(source.rhythm());
        if (source.about() != About.PARTY || turn.isEmpty()) {
            return Optional.empty();
        }
        Instant due =
                clock.instant().minus(turn.get()).minus(source.rhythm().lag().most());
        int[] looked = new int[1];
        List<Gap> gaps = new ArrayList<>();
        database.sql("select p.id, p.label, p.branch, l.occurred_at from (select distinct subject from (select subject"
                        + " from data.event where source = ? order by id_key limit " + EVENTS_SAMPLED
                        + ") as sampled limit " + PARTIES_SAMPLED + """
                        ) as s
                        join data.party p on p.id = s.subject
                        cross join lateral (select e.occurred_at from data.event e
                            where e.subject = s.subject and e.source = ? order by e.seq desc limit 1) as l
                        order by l.occurred_at, p.id
                        """)
                .params(source.code(), source.code())
                .query((ResultSet row) -> {
                    looked[0]++;
                    Instant last = Instant.EPOCH.plus(row.getLong(4), ChronoUnit.MICROS);
                    if (last.isBefore(due)) {
                        gaps.add(new Gap(row.getObject(1, UUID.class), row.getString(2), row.getString(3), last));
                    }
                });
        return Optional.of(new Gaps(looked[0], List.copyOf(gaps)));
    }

    private ZoneId zone() {
        return sources.zone();
    }

    private LocalDate today(Instant now) {
        return now.atZone(zone()).toLocalDate();
    }

    private OffsetDateTime begin(LocalDate day) {
        return day.atStartOfDay(zone()).toInstant().atOffset(ZoneOffset.UTC);
    }
}
