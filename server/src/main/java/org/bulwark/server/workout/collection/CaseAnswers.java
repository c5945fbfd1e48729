package org.bulwark.server.workout.collection;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.bulwark.server.access.Caller;
import org.bulwark.server.web.Sent;
import org.springframework.stereotype.Component;

/** Cases as the API tells them. */
@Component
class CaseAnswers {

    private final SaidFacts said;
    private final CaseSteps steps;
    private final CaseHistory history;

    CaseAnswers(SaidFacts said, CaseSteps steps, CaseHistory history) {
        this.said = said;
        this.steps = steps;
        this.history = history;
    }

    /** The next step, and the working day by which it is to be done. */
    record NextStep(String code, String title, LocalDate due) {}

    /** A case as it was last scored; {@code points} and {@code row} are the rows of the tables that said so. */
    record Listed(
            UUID id,
            String name,
            UUID facility,
            UUID party,
            String branch,
            LocalDate openedOn,
            Optional<LocalDate> closedOn,
            Optional<String> closedWhy,
            Optional<String> owner,
            LocalDate scoredOn,
            int daysPastDue,
            String currency,
            String pastDue,
            String exposure,
            long score,
            List<String> points,
            String strategy,
            String row,
            LocalDate begunOn,
            Optional<NextStep> next) {

        static Listed of(CaseRow row) {
            CaseRow.Scored scored = row.scored();
            return new Listed(
                    row.id(),
                    row.name(),
                    row.facility(),
                    row.party(),
                    row.branch(),
                    row.openedOn(),
                    row.closed().map(CaseRow.Closed::on),
                    row.closed().map(CaseRow.Closed::why),
                    row.owner(),
                    scored.on(),
                    scored.days(),
                    scored.pastDue().currency().getCurrencyCode(),
                    scored.pastDue().amount(),
                    scored.exposure().amount(),
                    scored.finding().score(),
                    scored.finding().pointRows(),
                    row.strategy().word(),
                    scored.finding().row(),
                    row.run().begunOn(),
                    row.next().map(one -> new NextStep(one.code(), one.title(), one.on())));
        }
    }

    /** A strategy that began, with the rows that said so. */
    record Begun(
            int run, String strategy, String row, long score, List<String> points, LocalDate on, int daysPastDue) {}

    /** A step that is over; its note is left out for who may not see names in full, and once the party was erased. */
    record Over(int run, String code, String end, LocalDate on, String by, Optional<String> note) {}

    /** A case with what people said of the client, its strategies, and the steps that are over, the latest first. */
    record Whole(Listed now, Map<String, Boolean> known, List<Begun> strategies, List<Over> steps) {}

    Whole whole(CaseRow row, Caller caller) {
        Map<String, Boolean> known = new TreeMap<>();
        SaidFacts.holding(said.of(row.id())).forEach((fact, value) -> known.put(fact.word(), value));
        return new Whole(
                Listed.of(row),
                known,
                history.of(row).stream()
                        .map(one -> new Begun(
                                one.run(),
                                one.finding().strategy().word(),
                                one.finding().row(),
                                one.finding().score(),
                                one.finding().pointRows(),
                                one.on(),
                                one.days()))
                        .toList(),
                steps.of(row, caller).stream()
                        .map(one ->
                                new Over(one.run(), one.code(), Sent.word(one.end()), one.on(), one.by(), one.note()))
                        .toList());
    }
}
