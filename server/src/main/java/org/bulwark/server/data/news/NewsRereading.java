package org.bulwark.server.data.news;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.bulwark.basics.Progress;
import org.bulwark.data.text.story.NewsDesk;
import org.bulwark.server.data.intake.IntakeQueue;
import org.bulwark.server.data.intake.Parcel;
import org.bulwark.server.jobs.JobKind;
import org.bulwark.server.jobs.JobTask;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads all news again, as a new model or another list of outlets has it. What the former model said stays: values of earlier instants rest on it.
 * Killed on its way, it goes through all parties again and changes nothing of those that it had done, for a reading that says the same as the last one
 * is not written.
 */
@Component
public class NewsRereading implements JobKind {

    /** The word of the kind, and what its jobs are about. */
    public static final String WORD = "news-rereading";

    private static final int AT_ONCE = 200;
    private static final UUID FIRST = new UUID(0, 0);

    private final JdbcClient database;
    private final Newsroom room;
    private final NewsReadings readings;
    private final IntakeQueue queue;
    private final InstantSource clock;

    NewsRereading(JdbcClient database, Newsroom room, NewsReadings readings, IntakeQueue queue, InstantSource clock) {
        this.database = database;
        this.room = room;
        this.readings = readings;
        this.queue = queue;
        this.clock = clock;
    }

    @Override
    public String word() {
        return WORD;
    }

    @Override
    public String run(JobTask task) {
        Done done = read(task.id().toString(), task);
        return "{\"parties\":" + done.parties + ",\"readings\":" + done.readings + "}";
    }

    /**
     * What was done.
     *
     * @param parties whose news were read
     * @param readings how many readings say something else than before
     */
    record Done(long parties, long readings) {}

    /**
     * Reads all news again.
     *
     * @param step tells this run from every other
     */
    Done read(String step, Progress progress) {
        NewsDesk desk = room.desk();
        long total = database.sql("select count(distinct subject) from data.event where source = 'news'")
                .query(Long.class)
                .single();
        long parties = 0;
        long written = 0;
        UUID last = FIRST;
        List<UUID> next = after(last);
        while (!next.isEmpty()) {
            for (UUID party : next) {
                progress.at("Parties", parties++, total);
                written += take(readings.of(party, Optional.empty(), desk, step, clock.instant()));
            }
            last = next.getLast();
            next = after(last);
        }
        progress.at("Parties", parties, total);
        return new Done(parties, written);
    }

    private List<UUID> after(UUID last) {
        return database.sql("select distinct subject from data.event where source = 'news' and subject > ?"
                        + " order by subject limit " + AT_ONCE)
                .param(last)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    private int take(List<Parcel> parcels) {
        try {
            return parcels.isEmpty() ? 0 : queue.submit(parcels).get().size();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("readings of news were not taken in: " + e.getCause(), e);
        }
    }
}
