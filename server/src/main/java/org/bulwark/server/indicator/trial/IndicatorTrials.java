package org.bulwark.server.indicator.trial;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.basics.time.Microseconds;
import org.bulwark.indicator.definition.RiskGroup;
import org.bulwark.indicator.value.IndicatorValues;
import org.bulwark.server.access.AccessProblem;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Permission;
import org.bulwark.server.data.PartyBook;
import org.bulwark.server.data.intake.EventLog;
import org.bulwark.server.desk.DeskReader;
import org.bulwark.server.indicator.CatalogueBook;
import org.bulwark.server.indicator.FamilyDocument;
import org.bulwark.server.indicator.FamilyVersions;
import org.bulwark.server.jobs.Job;
import org.bulwark.server.jobs.JobKind;
import org.bulwark.server.jobs.JobTask;
import org.bulwark.server.jobs.Jobs;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tries versions of indicators on one party at once, and on many in the background. Nothing is kept of it but the report. */
@Component
class IndicatorTrials implements JobKind {

    static final String WORD = "indicator-trial";

    private static final int MOST_PARTIES = 5_000;
    private static final int MOST_MONTHS = 36;

    private final CatalogueBook book;
    private final FamilyVersions versions;
    private final EventLog events;
    private final PartyBook parties;
    private final Jobs jobs;
    private final JdbcClient database;
    private final InstantSource clock;

    IndicatorTrials(
            CatalogueBook book,
            FamilyVersions versions,
            EventLog events,
            PartyBook parties,
            Jobs jobs,
            JdbcClient database,
            InstantSource clock) {
        this.book = book;
        this.versions = versions;
        this.events = events;
        this.parties = parties;
        this.jobs = jobs;
        this.database = database;
        this.clock = clock;
    }

    /**
     * What is asked for.
     *
     * @param group the group's word
     * @param number the version
     * @param parties on how many parties at most; those whose ids come first by their hash, so that it is the same ones every time
     * @param months at the ends of how many months
     */
    record Wanted(String group, int number, int parties, int months) {

        Wanted {
            parties = Math.clamp(parties, 1, MOST_PARTIES);
            months = Math.clamp(months, 1, MOST_MONTHS);
        }
    }

    /** A version that is tried: {@link org.bulwark.server.desk.DeskProblem#VERSION_UNKNOWN}. */
    FamilyDocument version(String group, int number) {
        return RiskGroup.of(group)
                .flatMap(one -> versions.of(one).number(number))
                .orElseThrow(() -> DeskReader.unknown(DeskReader.key("indicator", group, number)))
                .content();
    }

    /** What a version says of a party now, or as it was known at an instant. */
    IndicatorValues ofParty(String group, int number, UUID party, Optional<Instant> asOf, Caller caller) {
        caller.demand(Permission.PARTY_READ, clock.instant());
        parties.party(party, caller);
        Draft draft = Draft.of(version(group, number), book);
        return Population.of(draft, events, party, Microseconds.since1970(asOf.orElseGet(clock::instant)));
    }

    /** Begins a trial on many parties. */
    Job begin(Wanted wanted, Caller caller) {
        caller.demand(Permission.INDICATOR_EDIT, clock.instant());
        version(wanted.group, wanted.number);
        return jobs.ask(
                WORD,
                subject(wanted.group, wanted.number),
                JsonMapper.shared().writeValueAsString(wanted),
                caller.login());
    }

    private static String subject(String group, int number) {
        return "indicator:" + group + "/" + number;
    }

    /** The trial of a version that was begun last. */
    Optional<Job> latest(String group, int number) {
        return jobs.about(WORD, subject(group, number), 1).stream().findFirst();
    }

    /** A trial by its id: {@link AccessProblem#NOT_FOUND}. */
    Job find(UUID id) {
        return jobs.find(id)
                .filter(job -> job.kind().equals(WORD))
                .orElseThrow(() -> AccessProblem.NOT_FOUND.with(
                        "There is no such trial.", "Check the id that was answered when it was begun."));
    }

    /** What came of it; nothing before it is done. */
    static Optional<TrialReport> report(Job job) {
        return job.result().map(TrialReport::parse);
    }

    @Override
    public String word() {
        return WORD;
    }

    @Override
    public String run(JobTask task) {
        Wanted wanted = JsonMapper.shared().readValue(task.parameters(), Wanted.class);
        Draft draft = Draft.of(version(wanted.group, wanted.number), book);
        List<UUID> some = database.sql("select id from data.party order by md5(id::text) limit ?")
                .param(wanted.parties)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
        return new Population(draft, events, wanted.months, clock.instant())
                .read(some, task)
                .json();
    }
}
