package org.bulwark.server.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.bulwark.server.BulwarkProperties;
import org.bulwark.server.ServerRole;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Brings those who wait to the queue. */
@Component
class WaitingRoomWorker {

    private static final Logger LOG = LoggerFactory.getLogger(WaitingRoomWorker.class);
    private static final int AT_ONCE = 500;

    private final WaitingRoom waiting;
    private final DecisionQueue queue;
    private final boolean works;

    WaitingRoomWorker(WaitingRoom waiting, DecisionQueue queue, BulwarkProperties properties) {
        this.waiting = waiting;
        this.queue = queue;
        this.works = properties.roles().contains(ServerRole.BATCH);
    }

    @Scheduled(fixedDelay = 250)
    void bring() {
        if (!works) {
            return;
        }
        List<Arrival> arrivals = waiting.oldest(AT_ONCE);
        List<CompletableFuture<Landed>> answers = new ArrayList<>();
        for (Arrival arrival : arrivals) {
            answers.add(queue.submit(arrival));
        }
        for (int i = 0; i < arrivals.size(); i++) {
            Arrival arrival = arrivals.get(i);
            try {
                if (answers.get(i).join() instanceof Landed.Refused(var why)) {
                    waiting.failed(arrival, why.problem().code().code());
                }
            } catch (CompletionException e) {
                LOG.error("application {} goes on waiting", arrival.id(), e);
                waiting.failed(arrival, "server/unexpected");
            }
        }
    }
}
