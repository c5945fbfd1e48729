package org.bulwark.server.indicator;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.bulwark.data.source.About;
import org.bulwark.data.source.Source;
import org.bulwark.indicator.definition.SeriesName;
import org.bulwark.indicator.fold.FoldPlan;
import org.bulwark.indicator.fold.PartySeries;
import org.bulwark.indicator.fold.PartyState;
import org.bulwark.indicator.fold.SeriesHistory;
import org.bulwark.server.data.Profile;
import org.bulwark.server.data.Profiles;
import org.bulwark.server.data.intake.EventLog;
import org.bulwark.server.data.intake.SeriesId;
import org.bulwark.server.data.intake.SourceBook;
import org.springframework.stereotype.Component;

/**
 * The series that parties belong to. Each is held in memory once, for all parties, until something new is said of it: which that is, is asked
 * of the log whenever a party is looked at, so that a value is never behind.
 */
@Component
class SeriesBook {

    private static final int MOST_HELD = 2_000;

    private final SourceBook sources;
    private final EventLog events;
    private final Profiles profiles;
    private final Cache<UUID, Held> held =
            Caffeine.newBuilder().maximumSize(MOST_HELD).build();

    /** The place of the last event of a series, as far as the log was looked through since this process began to. */
    private final Map<UUID, Long> told = new ConcurrentHashMap<>();

    private long first = -1;
    private long looked = -1;

    SeriesBook(SourceBook sources, EventLog events, Profiles profiles) {
        this.sources = sources;
        this.events = events;
        this.profiles = profiles;
    }

    /**
     * A series as it was read.
     *
     * @param through the end of the log when it was read
     */
    private record Held(FoldPlan plan, long through, SeriesHistory history) {}

    /**
     * The series of a party; they are looked for when they are read.
     *
     * @param knownAt what became known later is left out, in microseconds
     * @param belongsAt as of when it is looked where the party belongs, in microseconds
     */
    PartySeries of(UUID party, Edition edition, long knownAt, long belongsAt) {
        return new OfParty(party, edition, knownAt, belongsAt);
    }

    private final class OfParty implements PartySeries {

        private final UUID party;
        private final Edition edition;
        private final long knownAt;
        private final long belongsAt;
        private final Map<SeriesName, Optional<PartyState>> found = new HashMap<>();
        private Optional<Profile> profile = Optional.empty();

        OfParty(UUID party, Edition edition, long knownAt, long belongsAt) {
            this.party = party;
            this.edition = edition;
            this.knownAt = knownAt;
            this.belongsAt = belongsAt;
        }

        @Override
        public Optional<PartyState> named(SeriesName name) {
            return found.computeIfAbsent(
                    name,
                    _ -> name.of(belongs()::belongs)
                            .map(series -> history(SeriesId.of(series), edition).at(knownAt)));
        }

        private Profile belongs() {
            if (profile.isEmpty()) {
                profile = Optional.of(profiles.of(party, belongsAt));
                look();
            }
            return profile.get();
        }
    }

    private SeriesHistory history(UUID series, Edition edition) {
        FoldPlan plan = edition.plan();
        Held there = held.getIfPresent(series);
        if (there != null && there.plan == plan && there.through >= told.getOrDefault(series, first)) {
            return there.history;
        }
        long through = events.end();
        List<EventLog.Placed> all = events.of(series, 0, edition::schema);
        Held fresh = new Held(
                plan,
                through,
                SeriesHistory.of(plan, all.stream().map(EventLog.Placed::event).toList()));
        held.put(series, fresh);
        return fresh.history;
    }

    /** Looks through what came since the last look for series of which something new was said. */
    private synchronized void look() {
        long end = events.end();
        if (looked < 0) {
            first = end;
            looked = end;
        } else if (end > looked) {
            List<String> ofSeries = sources.sources().stream()
                    .filter(source -> source.about() == About.SERIES)
                    .map(Source::code)
                    .toList();
            events.told(ofSeries, looked, end).forEach((series, last) -> told.merge(series, last, Math::max));
            looked = end;
        }
    }
}
