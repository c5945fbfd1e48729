package org.bulwark.server.data.news;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.bulwark.data.text.story.NewsDesk;
import org.bulwark.server.BulwarkProperties;
import org.bulwark.server.ServerRole;
import org.bulwark.server.data.intake.EventLog;
import org.bulwark.server.data.intake.IntakeQueue;
import org.bulwark.server.data.intake.Outcome;
import org.bulwark.server.data.intake.Parcel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Reads what came since the last look, a second or two after it came. How far it has read moves in the transaction that takes the readings
 * in, so that each article is read once however a process ends; of two processes at once the slower one is undone.
 */
@Component
public class NewsIntake {

    private static final Logger LOG = LoggerFactory.getLogger(NewsIntake.class);
    private static final int AT_ONCE = 500;

    private final JdbcClient database;
    private final EventLog events;
    private final Newsroom room;
    private final NewsReadings readings;
    private final IntakeQueue queue;
    private final InstantSource clock;
    private final boolean works;

    NewsIntake(
            JdbcClient database,
            EventLog events,
            Newsroom room,
            NewsReadings readings,
            IntakeQueue queue,
            InstantSource clock,
            BulwarkProperties properties) {
        this.database = database;
        this.events = events;
        this.room = room;
        this.readings = readings;
        this.queue = queue;
        this.clock = clock;
        this.works = properties.roles().contains(ServerRole.INTAKE);
    }

    @Scheduled(fixedDelay = 1_500)
    void look() {
        try {
            while (works && readOn() >= AT_ONCE) {
                // there is more
            }
        } catch (RuntimeException e) {
            LOG.warn("news wait to be read: {}", e.toString());
        }
    }

    /**
     * Reads the next articles.
     *
     * @return how many there were
     */
    public int readOn() {
        long through = database.sql("select through from data.news_position")
                .query(Long.class)
                .single();
        long end = events.end();
        if (end <= through) {
            return 0;
        }
        List<EventLog.Placed> news = events.news(through, end, AT_ONCE);
        long upTo = news.size() < AT_ONCE ? end : news.getLast().seq();
        List<Parcel> parcels = new ArrayList<>();
        if (!news.isEmpty()) {
            NewsDesk desk = room.desk();
            for (Map.Entry<UUID, Set<String>> party : NewsReadings.links(news).entrySet()) {
                parcels.addAll(readings.of(
                        party.getKey(), Optional.of(party.getValue()), desk, Long.toString(upTo), clock.instant()));
            }
        }
        if (parcels.isEmpty()) {
            move(through, upTo);
        } else {
            await(parcels, through, upTo);
        }
        return news.size();
    }

    private void await(List<Parcel> parcels, long through, long upTo) {
        try {
            List<Outcome> outcomes =
                    queue.submit(parcels, _ -> move(through, upTo)).get();
            long refused = outcomes.stream()
                    .filter(Outcome.Quarantined.class::isInstance)
                    .count();
            if (refused > 0) {
                LOG.warn("{} of {} readings of news lie in the quarantine", refused, parcels.size());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("readings of news were not taken in: " + e.getCause(), e);
        }
    }

    private void move(long through, long upTo) {
        int moved = database.sql("update data.news_position set through = ? where through = ?")
                .params(upTo, through)
                .update();
        if (moved == 0) {
            throw new IllegalStateException("somebody else has read these news meanwhile");
        }
    }
}
