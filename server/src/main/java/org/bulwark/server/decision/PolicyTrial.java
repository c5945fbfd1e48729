package org.bulwark.server.decision;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.basics.ProblemException;
import org.bulwark.decision.Outcome;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.vault.PersonalVault;
import org.bulwark.server.web.part.Badge;
import org.bulwark.server.web.part.Cell;
import org.bulwark.server.web.part.Column;
import org.bulwark.server.web.part.DataList;
import org.bulwark.server.web.part.Row;
import org.bulwark.server.web.show.Text;
import org.springframework.stereotype.Service;

/** Decides the latest applications of a product anew by some version, on what was known then: who would change side? */
@Service
class PolicyTrial {

    private static final int MOST = 500;
    private static final int SHOWN = 40;

    private final ApplicationReader reader;
    private final ApplicationTrialRows rows;
    private final PersonalVault vault;
    private final Setups setups;

    PolicyTrial(ApplicationReader reader, ApplicationTrialRows rows, PersonalVault vault, Setups setups) {
        this.reader = reader;
        this.rows = rows;
        this.vault = vault;
        this.setups = setups;
    }

    /**
     * What came out.
     *
     * @param tried how many applications were decided anew
     * @param skipped how many could not be: erased, or of a product that asked for other fields
     * @param before the share that the policy of the time approved
     * @param after the share that this version approves
     * @param matrix how many went from which outcome to which, row by row from approve to decline
     * @param changed some of those that change side
     */
    record Result(int tried, int skipped, double before, double after, List<Line> matrix, DataList changed) {}

    /**
     * What became of those with one outcome.
     *
     * @param from the outcome of the time
     * @param to how many have which outcome now: approve, refer, decline
     */
    record Line(Badge from, List<Integer> to) {}

    private record Moved(ApplicationRow row, Outcome from, Outcome to) {}

    Result of(String product, int policy, Caller caller) {
        List<ApplicationRow> latest = rows.latest(product, caller, MOST);
        vault.prepare(latest.stream().map(ApplicationRow::party).distinct().toList());
        List<Moved> all = new ArrayList<>();
        Setup setup = setups.current();
        for (ApplicationRow row : latest) {
            setup.underwriting(product, policy, row.scorecardVersion())
                    .flatMap(underwriting -> decided(row, underwriting))
                    .ifPresent(all::add);
        }
        return result(all, latest.size() - all.size());
    }

    private Optional<Moved> decided(ApplicationRow row, Underwriting underwriting) {
        UUID id = row.id();
        try {
            return reader.evidence(row, reader.answers(id).getFirst()).map(evidence -> new Moved(
                    row,
                    evidence.decision().outcome(),
                    underwriting
                            .decide(evidence.facts(underwriting.policy().facts()))
                            .decision()
                            .outcome()));
        } catch (ProblemException e) {
            return Optional.empty(); // the product asked for other fields then
        }
    }

    private static Result result(List<Moved> all, int skipped) {
        Map<Outcome, int[]> counts = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            counts.put(outcome, new int[Outcome.values().length]);
        }
        for (Moved one : all) {
            counts.getOrDefault(one.from, new int[3])[one.to.ordinal()]++;
        }
        List<Line> matrix = new ArrayList<>();
        counts.forEach((from, to) ->
                matrix.add(new Line(badge(from), List.of(to[0], to[1], to[2]))));
        double approved = all.stream().filter(one -> one.from == Outcome.APPROVE).count();
        double approves = all.stream().filter(one -> one.to == Outcome.APPROVE).count();
        int size = Math.max(1, all.size());
        return new Result(all.size(), skipped, approved / size, approves / size, matrix, changed(all));
    }

    private static DataList changed(List<Moved> all) {
        return DataList.plain(
                "changed",
                Text.word("trial.changed"),
                List.of(
                        Column.of("applicant", "application.applicant"),
                        Column.of("amount", "application.amount").right(),
                        Column.of("before", "trial.then"),
                        Column.of("after", "trial.now")),
                all.stream()
                        .filter(one -> one.from != one.to)
                        .limit(SHOWN)
                        .map(PolicyTrial::row)
                        .toList(),
                DataList.Empty.of(Text.word("trial.same"), Text.word("trial.same.how")));
    }

    private static Row row(Moved one) {
        String number = "A-" + one.row.number();
        return new Row(number, number, List.of(
                new Cell.Lines(Text.plain(one.row.label()), Text.plain(number), ApplicationListPage.address(one.row)),
                Cell.amount(one.row.requested()),
                Cell.mark(badge(one.from)),
                Cell.mark(badge(one.to))));
    }

    private static Badge badge(Outcome outcome) {
        return Badge.outcome(outcome.name().toLowerCase(Locale.ROOT));
    }
}
