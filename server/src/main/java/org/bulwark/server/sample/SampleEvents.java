package org.bulwark.server.sample;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bulwark.basics.time.Microseconds;
import org.bulwark.data.event.Lineage;
import org.bulwark.server.data.intake.Consents;
import org.bulwark.server.data.intake.Envelope;
import org.bulwark.server.data.intake.HistoryIntake;
import org.bulwark.server.data.intake.IntakeQueue;
import org.bulwark.server.data.intake.Parcel;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/**
 * Lets the sources of the sample bank speak: first of the years behind, as history, and then as time goes by. All of it comes through the
 * door like any sender's records, and how far it came is kept with them, so that it goes on there after a restart.
 */
@Service
public class SampleEvents {

    private static final Logger LOG = LoggerFactory.getLogger(SampleEvents.class);
    private static final String SENDER = "sample-bank";
    private static final int LOAD = 1_000;
    private static final Duration CHAPTER = Duration.ofDays(180);
    private static final Duration AHEAD = Duration.ofHours(6);
    private static final Duration BREATH = Duration.ofMillis(300);
    private static final Duration PAUSE = Duration.ofSeconds(20);

    private final SampleBank bank;
    private final SamplePlace place;
    private final Doors doors;
    private final InstantSource clock;
    private volatile @Nullable Thread running;

    SampleEvents(SampleBank bank, SamplePlace place, Doors doors, InstantSource clock) {
        this.bank = bank;
        this.place = place;
        this.doors = doors;
        this.clock = clock;
    }

    /** The ways into the bank. */
    @Component
    record Doors(HistoryIntake history, IntakeQueue queue, Envelope envelope, Consents consents) {}

    /**
     * Begins to speak, in the background; a house without a sample bank stays silent.
     *
     * @return whether there is much to say of the past
     */
    public boolean start() {
        Optional<SamplePlace.Told> told = place.told();
        if (told.isEmpty()) {
            return false;
        }
        Thread thread = new Thread(this::run, "sample-events");
        thread.setDaemon(true);
        running = thread;
        thread.start();
        return told.get().through() < now() - CHAPTER.toNanos() / 1_000;
    }

    private void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Optional<SamplePlace.Told> told = place.told();
                if (told.isEmpty()) {
                    return;
                }
                speak(bank.story(told.get().calendar()), told.get().through());
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (!rested(e)) {
                    return;
                }
            }
        }
    }

    /** The database may be away for a while: what was on its way is said again, which changes nothing. */
    private static boolean rested(RuntimeException why) {
        if (Thread.currentThread().isInterrupted()) {
            return false;
        }
        LOG.warn("the sources of the sample bank wait: {}", why.toString());
        try {
            Thread.sleep(PAUSE);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void speak(SampleStory story, long through) throws InterruptedException {
        long from = Math.max(through, story.begin());
        while (from < now()) {
            long until = Math.min(now(), from + CHAPTER.toNanos() / 1_000);
            remember(story, story.between(from, until));
            place.move(until);
            from = until;
        }
        while (true) {
            List<SampleStory.Told> next = story.between(from, from + AHEAD.toNanos() / 1_000);
            from += AHEAD.toNanos() / 1_000;
            say(story, next);
            sleepUntil(from);
            place.move(from);
        }
    }

    /** The past is loaded with the instants at which it became known. */
    private void remember(SampleStory story, List<SampleStory.Told> told) throws InterruptedException {
        consent(story, told);
        for (int first = 0; first < told.size(); first += LOAD) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            List<SampleStory.Told> load = told.subList(first, Math.min(told.size(), first + LOAD));
            long known = load.getLast().event().knownAt();
            doors.history.take(parcels(load, "history:"), _ -> place.move(known - 1), Microseconds.instant(known));
            // who works in the house meanwhile comes first: some minutes for all of the past
            Thread.sleep(BREATH);
        }
    }

    /** The present is sent when it is due. */
    private void say(SampleStory story, List<SampleStory.Told> told) throws InterruptedException {
        consent(story, told);
        int said = 0;
        while (said < told.size()) {
            sleepUntil(told.get(said).event().knownAt());
            int next = said;
            while (next < told.size() && told.get(next).event().knownAt() <= now()) {
                next++;
            }
            List<SampleStory.Told> due = told.subList(said, next);
            long known = due.getLast().event().knownAt();
            doors.queue
                    .submit(parcels(due, "stream:"), _ -> place.move(known - 1))
                    .join();
            said = next;
        }
    }

    private void sleepUntil(long micros) throws InterruptedException {
        long left = micros - now();
        if (left > 0) {
            Thread.sleep(Duration.ofNanos(left * 1_000));
        }
    }

    /** Everybody agreed before the first word was said. */
    private void consent(SampleStory story, List<SampleStory.Told> told) {
        Instant given = Microseconds.instant(story.begin());
        story.consents(told)
                .forEach((party, consents) ->
                        doors.consents.give(party, consents, given, "agreement of the sample bank"));
    }

    private List<Parcel> parcels(List<SampleStory.Told> told, String way) {
        List<Parcel> parcels = new ArrayList<>(told.size());
        for (int i = 0; i < told.size(); i++) {
            parcels.add(doors.envelope.readBounded(told.get(i).line(), new Lineage(way + SENDER, i)));
        }
        return parcels;
    }

    private long now() {
        return Microseconds.since1970(clock.instant());
    }

    @PreDestroy
    void stop() throws InterruptedException {
        Thread thread = running;
        if (thread != null) {
            thread.interrupt();
            thread.join(Duration.ofSeconds(10));
        }
    }
}
