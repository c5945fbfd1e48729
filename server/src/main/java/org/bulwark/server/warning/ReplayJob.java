package org.bulwark.server.warning;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.bulwark.basics.time.Microseconds;
import org.bulwark.server.data.PartyKind;
import org.bulwark.server.jobs.JobKind;
import org.bulwark.server.jobs.JobTask;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Replays warnings over what the bank knew; it only reads, so that one that is killed begins anew and comes to the same. */
@Component
class ReplayJob implements JobKind {

    private static final int AT_ONCE = 16;
    private static final int YEAR = 12;
    private static final String STEP = "replaying customers";

    private final ReplayRules rules;
    private final ReplayWalk walk;
    private final JdbcClient database;

    ReplayJob(ReplayRules rules, ReplayWalk walk, JdbcClient database) {
        this.rules = rules;
        this.walk = walk;
        this.database = database;
    }

    @Override
    public String word() {
        return ReplayRequest.KIND;
    }

    @Override
    public String run(JobTask task) {
        ReplayRequest request = ReplayRequest.parse(task.parameters());
        List<ReplayRules.Side> sides = new ArrayList<>(List.of(rules.inForce(request.at())));
        request.version().ifPresent(key -> sides.add(rules.with(key, sides.getFirst(), request.at())));
        List<ReplayWalk.Party> parties = parties(request);
        ZoneId zone = sides.getFirst().rules().edition().plan().days().zone();
        ReplayWalk.Span span =
                new ReplayWalk.Span(request.first(), request.last(), request.place(), told(parties, request, zone));
        List<ReplayWalk.Walked> walked = new ArrayList<>();
        for (int next = 0; next < parties.size(); next += AT_ONCE) {
            task.at(STEP, next, parties.size());
            walked.addAll(parties.subList(next, Math.min(next + AT_ONCE, parties.size())).parallelStream()
                    .map(party -> walk.walk(party, span, sides))
                    .flatMap(Optional::stream)
                    .toList());
        }
        task.at(STEP, parties.size(), parties.size());
        return report(request, sides, walked, parties.size(), span).json();
    }

    private ReplayReport report(
            ReplayRequest request,
            List<ReplayRules.Side> sides,
            List<ReplayWalk.Walked> walked,
            int asked,
            ReplayWalk.Span span) {
        List<List<ReplayedMonth>> bySide = new ArrayList<>();
        for (int side = 0; side < sides.size(); side++) {
            int place = side;
            bySide.add(walked.stream()
                    .flatMap(one -> one.sides().get(place).stream())
                    .toList());
        }
        int horizon = horizon(bySide.getFirst());
        long inAll = count(request);
        List<YearMonth> months = Stream.iterate(span.first(), month -> month.plusMonths(1))
                .takeWhile(month -> !month.isAfter(span.last()))
                .toList();
        ReplayJudge judge = new ReplayJudge(
                months, inAll == 0 ? 1 : Math.min(1, (double) asked / inAll), request.officers(), horizon);
        List<ReplayReport.Side> judged = new ArrayList<>();
        for (int side = 0; side < sides.size(); side++) {
            judged.add(judge.side(sides.get(side), bySide.get(side)));
        }
        return new ReplayReport(
                walked.size(),
                inAll,
                months.stream().map(YearMonth::toString).toList(),
                span.told().map(YearMonth::toString),
                (int) walked.stream().filter(ReplayWalk.Walked::defaulted).count(),
                horizon,
                request.officers(),
                judged);
    }

    /** Twelve months; fewer where half of the party-months are not followed for so long. */
    private static int horizon(List<ReplayedMonth> months) {
        int[] followed = months.stream()
                .mapToInt(one -> one.look().followed())
                .filter(each -> each > 0)
                .sorted()
                .toArray();
        return followed.length == 0 ? YEAR : Math.clamp(followed[followed.length / 2], 1, YEAR);
    }

    private List<ReplayWalk.Party> parties(ReplayRequest request) {
        return database.sql("select id, branch, kind from data.party where ? or branch = any (?)"
                        + " order by md5(id::text), id limit ?")
                .param(request.branches().isEmpty())
                .param(request.branches().toArray(String[]::new))
                .param(request.parties())
                .query((row, n) -> new ReplayWalk.Party(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        PartyKind.of(row.getString(3)) == PartyKind.PERSON))
                .list();
    }

    private long count(ReplayRequest request) {
        return database.sql("select count(*) from data.party where ? or branch = any (?)")
                .param(request.branches().isEmpty())
                .param(request.branches().toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    /** The last whole month of which the books tell of any of the parties: from then on nobody knows what became of them. */
    private Optional<YearMonth> told(List<ReplayWalk.Party> parties, ReplayRequest request, ZoneId zone) {
        return database.sql(
                        "select max(occurred_at) from data.event where subject = any (?) and source = ? and seq <= ?")
                .param(parties.stream().map(ReplayWalk.Party::id).toArray(UUID[]::new))
                .params(LoanBooks.SOURCE, request.place())
                .query((row, n) -> Optional.ofNullable(row.getObject(1, Long.class)))
                .single()
                .map(at -> YearMonth.from(Microseconds.instant(at)
                                .atZone(zone)
                                .toLocalDate()
                                .plusDays(1))
                        .minusMonths(1));
    }
}
