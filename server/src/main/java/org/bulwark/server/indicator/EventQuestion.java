package org.bulwark.server.indicator;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.basics.time.Microseconds;
import org.bulwark.indicator.definition.Indicator;
import org.bulwark.server.data.intake.EventLog;
import org.bulwark.server.web.Dates;
import org.bulwark.server.web.part.ListState;
import org.bulwark.server.web.part.Slice;

/**
 * What of a party's events is asked for, as the address tells it.
 *
 * @param wanted by source, time and place
 * @param indicator behind whose value they must be
 * @param day as seen from which day
 */
record EventQuestion(EventLog.Wanted wanted, Optional<Indicator> indicator, LocalDate day) {

    private static final long ALWAYS = Long.MAX_VALUE;

    /** So many events are opened at a time, and so often, before a page ends short of rows. */
    private static final int OPENED = 400;

    private static final int ROUNDS = 10;

    static EventQuestion of(UUID party, ListState state, CatalogueBook book, Instant now) {
        var zone = book.plan().days().zone();
        LocalDate day =
                Dates.day(state.filter("at")).orElseGet(() -> now.atZone(zone).toLocalDate());
        Optional<Indicator> indicator = book.catalogue().find(state.filter("indicator"));
        List<String> sources = new ArrayList<>();
        if (book.catalogue().sources().containsKey(state.filter("source"))) {
            sources.add(state.filter("source"));
        } else if (indicator.isPresent()) {
            sources.addAll(indicator.get().definition().sources());
        } else {
            sources.addAll(SourceGroups.of(book.catalogue(), state.filter("kind")));
        }
        long known = state.filter("at").isEmpty() ? ALWAYS : end(day, zone);
        return new EventQuestion(
                new EventLog.Wanted(
                        party,
                        sources,
                        Dates.day(state.filter("from"))
                                .map(from -> Microseconds.since1970(
                                        from.atStartOfDay(zone).toInstant()))
                                .orElse(Long.MIN_VALUE),
                        Dates.day(state.filter("until"))
                                .map(until -> end(until, zone))
                                .orElse(ALWAYS),
                        known,
                        state.after().matches("[0-9]{1,18}") ? Long.parseLong(state.after()) : ALWAYS),
                indicator,
                day);
    }

    private static long end(LocalDate day, ZoneId zone) {
        return Microseconds.since1970(day.atTime(LocalTime.MAX).atZone(zone).toInstant());
    }

    /**
     * A page of the answer.
     *
     * @param events the rows
     * @param next where the next page begins, if there is one
     */
    record Page(List<EventLog.Placed> events, Optional<Long> next) {}

    /** One page; of the events behind a value it may be short although there are more, when few of many fit. */
    Page page(EventLog log, CatalogueBook book) {
        Optional<Behind> behind =
                indicator.map(one -> Behind.of(one, book.catalogue().sources(), (int) day.toEpochDay()));
        List<EventLog.Placed> found = new ArrayList<>();
        long before = wanted.before();
        int most = behind.isPresent() ? OPENED : Slice.SIZE;
        for (int round = 0; round < ROUNDS; round++) {
            Optional<EventLog.Part> part = log.latest(from(before), most);
            if (part.isEmpty()) {
                return new Page(found, Optional.empty());
            }
            for (EventLog.Placed one : part.get().events()) {
                if (behind.isEmpty()
                        || behind.get().has(one.event(), book.plan().days())) {
                    found.add(one);
                    if (found.size() == Slice.SIZE) {
                        return new Page(found, next(log, one.seq()));
                    }
                }
            }
            before = part.get().last();
        }
        return new Page(found, next(log, before));
    }

    private Optional<Long> next(EventLog log, long before) {
        return log.latest(from(before), 1).map(_ -> before);
    }

    private EventLog.Wanted from(long before) {
        return new EventLog.Wanted(
                wanted.subject(), wanted.sources(), wanted.from(), wanted.until(), wanted.known(), before);
    }
}
