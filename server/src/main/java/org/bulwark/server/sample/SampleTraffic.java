package org.bulwark.server.sample;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.UserRole;
import org.bulwark.server.decision.Submissions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Lets applications of the sample bank arrive, as another system would hand them in. */
@Service
public class SampleTraffic {

    private static final Logger LOG = LoggerFactory.getLogger(SampleTraffic.class);
    private static final String LOGIN = "sample-traffic";

    private final SampleBank bank;
    private final Submissions submissions;
    private final InstantSource clock;
    private final AtomicLong next;
    private volatile @Nullable Thread running;

    SampleTraffic(SampleBank bank, Submissions submissions, InstantSource clock) {
        this.bank = bank;
        this.submissions = submissions;
        this.clock = clock;
        // Every start goes on elsewhere in the endless stream, so that its applications are not those of the last one.
        this.next = new AtomicLong(clock.instant().getEpochSecond() * 10);
    }

    /** Hands in so many applications now and says how many were in order and decided. */
    public int decide(int applications) {
        SampleRequests requests = bank.requests();
        Caller caller = caller(clock.instant());
        int decided = 0;
        for (int i = 0; i < applications; i++) {
            decided += submissions
                            .submit(requests.request(next.getAndIncrement()), caller)
                            .isPresent()
                    ? 1
                    : 0;
        }
        return decided;
    }

    /** Hands in applications until the server stops. */
    public void start(int perMinute) {
        Duration pause = Duration.ofMinutes(1).dividedBy(Math.max(1, perMinute));
        running = Thread.ofVirtual().name("sample-traffic").start(() -> run(pause));
    }

    private void run(Duration pause) {
        SampleRequests requests = bank.requests();
        while (true) {
            try {
                submissions.submit(requests.request(next.getAndIncrement()), caller(clock.instant()));
                Thread.sleep(pause);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.warn("an application of the sample bank was not taken in", e);
            }
        }
    }

    private static Caller caller(Instant now) {
        return new Caller(
                new UUID(0, 0), LOGIN, "Sample traffic", Set.of(UserRole.MACHINE), Set.of(), now, Caller.Means.TOKEN);
    }

    @PreDestroy
    void stop() {
        Thread thread = running;
        if (thread != null) {
            thread.interrupt();
        }
    }
}
