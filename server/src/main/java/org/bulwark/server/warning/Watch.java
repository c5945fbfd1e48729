package org.bulwark.server.warning;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.bulwark.server.BulwarkProperties;
import org.bulwark.server.ServerRole;
import org.bulwark.server.data.intake.EventLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks at whom new events tell of, four times a second, and less often while much comes in: a pass over many parties is followed by a rest of
 * four times its length, so that intake has the machine. How far it is moves on when everybody was looked at; after a kill they are looked at
 * again, which changes nothing.
 */
@Component
class Watch {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private static final int AT_ONCE = 200;
    private static final int REST = 4;
    private static final long SHORT_REST = Duration.ofSeconds(1).toNanos();
    private static final long LONGEST_REST = Duration.ofSeconds(30).toNanos();

    private final PartyLooks looks;
    private final EventLog events;
    private final JdbcClient database;
    private final InstantSource clock;
    private final boolean works;
    private long notBefore = System.nanoTime();

    Watch(PartyLooks looks, EventLog events, JdbcClient database, InstantSource clock, BulwarkProperties properties) {
        this.looks = looks;
        this.events = events;
        this.database = database;
        this.clock = clock;
        this.works = properties.roles().contains(ServerRole.WARNING);
    }

    @Scheduled(fixedDelay = 250)
    void watch() {
        long begun = System.nanoTime();
        if (!works || begun - notBefore < 0) {
            return;
        }
        long longest = SHORT_REST;
        try {
            longest = pass().parties() > AT_ONCE ? LONGEST_REST : SHORT_REST;
        } catch (RuntimeException e) {
            LOG.warn("warnings wait: {}", e.toString());
        }
        notBefore = System.nanoTime() + Math.min(longest, REST * (System.nanoTime() - begun));
    }

    /**
     * What a pass did.
     *
     * @param parties at how many it looked
     * @param alerts how many were opened or went on
     */
    record Passed(int parties, int alerts) {}

    /** Looks at everybody of whom something was told since the last pass. */
    Passed pass() {
        long through = database.sql("select through from warning.watch")
                .query(Long.class)
                .single();
        EventLog.Moment moment = events.moment(clock.instant());
        if (moment.seq() <= through) {
            return new Passed(0, 0);
        }
        List<UUID> told = database.sql(
                        "select distinct e.subject from data.event e join data.party p on p.id = e.subject"
                                + " where e.seq > ? and e.seq <= ?")
                .params(through, moment.seq())
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
        int said = 0;
        for (int from = 0; from < told.size(); from += AT_ONCE) {
            said += looks.look(told.subList(from, Math.min(from + AT_ONCE, told.size())), moment);
        }
        database.sql("update warning.watch set through = greatest(through, ?)")
                .param(moment.seq())
                .update();
        return new Passed(told.size(), said);
    }
}
