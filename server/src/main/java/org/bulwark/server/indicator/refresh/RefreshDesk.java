package org.bulwark.server.indicator.refresh;

import java.time.InstantSource;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.bulwark.server.access.AccessProblem;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Permission;
import org.bulwark.server.audit.AuditEntry;
import org.bulwark.server.audit.AuditTrail;
import org.bulwark.server.indicator.Rebuilds;
import org.bulwark.server.jobs.Job;
import org.bulwark.server.jobs.Jobs;
import org.bulwark.server.jobs.Nights;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Has all parties refreshed: every night on the bank's clocks, and when somebody asks. */
@Service
class RefreshDesk {

    private static final String SUBJECT = "indicator:all";
    private static final LocalTime NIGHT = LocalTime.of(1, 0);
    private static final long LOCK = 0x72656672657368L; // "refresh": two do not ask at once
    private static final int SHOWN = 20;

    private final Jobs jobs;
    private final Refreshes refreshes;
    private final AuditTrail audit;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final InstantSource clock;
    private final Nights nights;

    RefreshDesk(
            Jobs jobs,
            Refreshes refreshes,
            AuditTrail audit,
            JdbcClient database,
            TransactionTemplate transaction,
            InstantSource clock,
            Nights nights) {
        this.jobs = jobs;
        this.refreshes = refreshes;
        this.audit = audit;
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
        this.nights = nights;
    }

    /** Asks for a refresh; while one is under way, that is the one. */
    Job ask(Caller caller) {
        caller.demand(Permission.INDICATOR_REFRESH, clock.instant());
        return ask(caller.login());
    }

    private Job ask(String by) {
        return Objects.requireNonNull(transaction.execute(status -> {
            database.sql("select 1 from (select pg_advisory_xact_lock(?)) locked")
                    .param(LOCK)
                    .query(Integer.class)
                    .single();
            Optional<Job> underWay =
                    latest().stream().filter(job -> !job.status().isOver()).findFirst();
            return underWay.orElseGet(() -> {
                audit.record(AuditEntry.of(by, "indicator/refresh-asked", SUBJECT));
                return jobs.ask(RefreshJob.WORD, SUBJECT, "{}", by);
            });
        }));
    }

    /** After one at night on the bank's clocks, and once as soon as there is anything to refresh. */
    @Scheduled(fixedDelay = 900_000, initialDelay = 600_000)
    void nightly() {
        if (nights.isDue(RefreshJob.WORD, SUBJECT, NIGHT) && refreshes.anythingIsTold()) {
            ask("bulwark");
        }
    }

    /** The refreshes that were asked for last, the newest first. */
    List<Job> latest() {
        return jobs.about(RefreshJob.WORD, SUBJECT, SHOWN);
    }

    /** The latest work over all indicators, the newest first: refreshes, and states that were built anew. */
    List<Job> work() {
        return Stream.concat(latest().stream(), jobs.about(Rebuilds.WORD, Rebuilds.SUBJECT, SHOWN).stream())
                .sorted(Comparator.comparing(Job::createdAt).reversed())
                .limit(SHOWN)
                .toList();
    }

    /** One refresh: {@link AccessProblem#NOT_FOUND}. */
    Job find(UUID id) {
        return find(id, Set.of(RefreshJob.WORD));
    }

    /** One refresh or rebuilding of states: {@link AccessProblem#NOT_FOUND}. */
    Job findWork(UUID id) {
        return find(id, Set.of(RefreshJob.WORD, Rebuilds.WORD));
    }

    private Job find(UUID id, Set<String> kinds) {
        return jobs.find(id)
                .filter(job -> kinds.contains(job.kind()))
                .orElseThrow(
                        () -> AccessProblem.NOT_FOUND.with("There is no such work.", "Look at the list of refreshes."));
    }

    /** What a refresh has kept so far; nothing before it began. */
    Optional<Refresh> kept(Job job) {
        return refreshes.find(job.id());
    }

    /** Stops a refresh, soon if it runs; what it kept so far is not used. */
    Job cancel(UUID id, Caller caller) {
        caller.demand(Permission.INDICATOR_REFRESH, clock.instant());
        Job job = find(id);
        audit.record(AuditEntry.of(caller.login(), "indicator/refresh-stopped", "refresh:" + id));
        jobs.cancel(job.id());
        return find(id);
    }
}
