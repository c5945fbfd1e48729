package org.bulwark.server.data.quarantine;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.basics.ProblemCode;
import org.bulwark.basics.ProblemException;
import org.bulwark.data.event.Flaw;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Permission;
import org.bulwark.server.audit.AuditEntry;
import org.bulwark.server.audit.AuditTrail;
import org.bulwark.server.data.intake.IntakeProblem;
import org.bulwark.server.data.intake.SourceBook;
import org.bulwark.server.jobs.Job;
import org.bulwark.server.jobs.JobKind;
import org.bulwark.server.jobs.JobTask;
import org.bulwark.server.jobs.Jobs;
import org.bulwark.server.web.StrictJson.BodyProblem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends many records again as they are: those of a source that wait, perhaps those with one flaw only. Each is settled in a transaction of
 * its own, so that the work can be stopped, and begun again, at any place.
 */
@Component
public class QuarantineReplays implements JobKind {

    static final String WORD = "quarantine-replay";

    private static final int AT_A_TIME = 500;

    private final KeptRecords records;
    private final QuarantineDesk desk;
    private final SourceBook sources;
    private final Jobs jobs;
    private final AuditTrail trail;
    private final InstantSource clock;

    QuarantineReplays(
            KeptRecords records,
            QuarantineDesk desk,
            SourceBook sources,
            Jobs jobs,
            AuditTrail trail,
            InstantSource clock) {
        this.records = records;
        this.desk = desk;
        this.sources = sources;
        this.jobs = jobs;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * What is asked for.
     *
     * @param source the source's code
     * @param flaw the flaw's code; empty for any
     * @param until records that came later are not meant
     * @param by the login of whoever asked
     */
    record Wanted(String source, String flaw, Instant until, String by) {

        static Wanted parse(String json) {
            return JsonMapper.shared().readValue(json, Wanted.class);
        }

        Optional<String> onlyWith() {
            return Optional.of(flaw).filter(code -> !code.isEmpty());
        }
    }

    /**
     * What came of it.
     *
     * @param taken how many are on disk now
     * @param flawed how many still have flaws and wait on
     * @param settled how many somebody else settled meanwhile
     */
    record Result(long taken, long flawed, long settled) {}

    /**
     * Asks for it; while the same is under way, that is the one.
     *
     * @param flaw a flaw's code, or nothing for any
     * @throws ProblemException {@link IntakeProblem#SOURCE_UNKNOWN}, {@link BodyProblem#FIELD_INVALID}
     */
    @Transactional
    public Job ask(String source, String flaw, Caller caller) {
        Instant now = clock.instant();
        caller.demand(Permission.QUARANTINE_EDIT, now);
        if (sources.door(source).isEmpty()) {
            throw IntakeProblem.SOURCE_UNKNOWN.with(
                    "There is no such source.", "Name one of those at /api/data/sources.");
        }
        if (!flaw.isEmpty() && !codes().contains(flaw)) {
            throw BodyProblem.FIELD_INVALID.with(
                    "'flaw' is no flaw's code.", "Give one of " + String.join(", ", codes()));
        }
        Optional<Job> same = jobs.about(WORD, subject(source), 5).stream()
                .filter(job -> !job.status().isOver()
                        && Wanted.parse(job.parameters()).flaw().equals(flaw))
                .findFirst();
        if (same.isPresent()) {
            return same.get();
        }
        trail.record(AuditEntry.of(caller.login(), "data/replay-asked", subject(source))
                .with("flaw", flaw));
        Wanted wanted = new Wanted(source, flaw, now, caller.login());
        return jobs.ask(WORD, subject(source), JsonMapper.shared().writeValueAsString(wanted), caller.login());
    }

    /** The codes of all flaws. */
    static List<String> codes() {
        return List.of(Flaw.values()).stream().map(Flaw::code).toList();
    }

    /** One that was asked for: {@link IntakeProblem#RECORD_UNKNOWN}. */
    Job find(UUID id) {
        return jobs.find(id)
                .filter(job -> job.kind().equals(WORD))
                .orElseThrow(() -> IntakeProblem.RECORD_UNKNOWN.with(
                        "There is no such replay.", "Check the id that was answered when it was asked for."));
    }

    /** The one of a source that was asked for last. */
    Optional<Job> last(String source) {
        return jobs.about(WORD, subject(source), 1).stream().findFirst();
    }

    static Optional<Result> result(Job job) {
        return job.result().map(json -> JsonMapper.shared().readValue(json, Result.class));
    }

    private static String subject(String source) {
        return "quarantine:" + source;
    }

    @Override
    public String word() {
        return WORD;
    }

    @Override
    public String run(JobTask task) {
        Wanted wanted = Wanted.parse(task.parameters());
        long total = records.countWaiting(wanted.source, wanted.onlyWith(), wanted.until);
        long[] counts = new long[3];
        Optional<KeptRecords.Place> behind = Optional.empty();
        long done = 0;
        while (true) {
            List<KeptRecords.Place> some =
                    records.waiting(wanted.source, wanted.onlyWith(), wanted.until, behind, AT_A_TIME);
            if (some.isEmpty()) {
                task.at(wanted.source, total, total);
                return JsonMapper.shared().writeValueAsString(new Result(counts[0], counts[1], counts[2]));
            }
            for (KeptRecords.Place place : some) {
                task.at(wanted.source, done++, total);
                counts[one(place.id(), wanted.by)]++;
            }
            behind = Optional.of(some.getLast());
        }
    }

    /** 0 for taken in, 1 for flawed still, 2 for settled by somebody else. */
    private int one(UUID id, String by) {
        try {
            desk.replay(id, by);
            return 0;
        } catch (StillFlawed e) {
            return 1;
        } catch (ProblemException e) {
            ProblemCode code = e.problem().code();
            if (code == IntakeProblem.RECORD_SETTLED || code == IntakeProblem.RECORD_UNKNOWN) {
                return 2;
            }
            throw e;
        }
    }

    /** The word of a state in JSON. */
    static String word(Job job) {
        return job.status().name().toLowerCase(Locale.ROOT);
    }
}
