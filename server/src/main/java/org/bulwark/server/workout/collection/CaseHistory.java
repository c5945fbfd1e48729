package org.bulwark.server.workout.collection;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bulwark.decision.table.CellText;
import org.bulwark.decision.table.DecisionTable;
import org.bulwark.decision.table.InputColumn;
import org.bulwark.decision.table.Row;
import org.bulwark.server.web.part.TimelineEntry;
import org.bulwark.server.web.show.Text;
import org.bulwark.server.workout.RulesBook;
import org.bulwark.workout.collection.CollectionFinding;
import org.bulwark.workout.collection.CollectionRules;
import org.bulwark.workout.collection.Strategy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Why a case is collected as it is, and how it was before. */
@Component
class CaseHistory {

    private final JdbcClient database;
    private final RulesBook book;

    CaseHistory(JdbcClient database, RulesBook book) {
        this.database = database;
        this.book = book;
    }

    /**
     * A strategy that began.
     *
     * @param run which of the case
     * @param on the business date
     * @param at when
     * @param days past due then
     * @param finding why
     */
    record Begun(int run, LocalDate on, Instant at, int days, CollectionFinding finding) {}

    /** All strategies of a case, the latest first. */
    List<Begun> of(CaseRow row) {
        return database.sql("select * from workout.collection_run where of_case = ? order by run desc")
                .param(row.id())
                .query((found, n) -> new Begun(
                        found.getInt("run"),
                        found.getObject("begun_on", LocalDate.class),
                        found.getObject("at", OffsetDateTime.class).toInstant(),
                        found.getInt("days_past_due"),
                        CaseRow.finding(found)))
                .list();
    }

    /** The same as a time line. */
    static List<TimelineEntry> timeline(List<Begun> all) {
        return all.stream()
                .map(one -> new TimelineEntry(
                        one.at,
                        Text.word("alert.machine"),
                        CaseView.tone(one.finding.strategy()),
                        Text.word(
                                "case.begun",
                                Text.word("strategy." + one.finding.strategy().word()),
                                one.on,
                                one.days,
                                one.finding.score()),
                        one.finding.row()))
                .toList();
    }

    /**
     * A row that holds, and what it asks.
     *
     * @param first the row, with its points or the strategy that it gives
     * @param conditions each of them
     */
    record Why(Text first, List<Text> conditions) {
        /** Copies the list. */
        Why {
            conditions = List.copyOf(conditions);
        }
    }

    /** The rows that gave the score and the strategy; of a row that the rules in force do not have any more, its name. */
    List<Why> whys(CaseRow row) {
        CollectionRules rules = book.collection();
        CollectionFinding finding = row.scored().finding();
        List<Why> whys = new ArrayList<>();
        finding.pointRows().forEach(id -> whys.add(why(rules.points(), id, "case.why.points")));
        String by = finding.row();
        whys.add(
                by.isEmpty()
                        ? new Why(
                                Text.word("strategy." + finding.strategy().word()),
                                List.of(Text.word("case.why.otherwise")))
                        : why(rules.strategies(), by, "case.why.strategy"));
        return whys;
    }

    private static Why why(DecisionTable table, String id, String key) {
        Optional<Row> row =
                table.rows().stream().filter(one -> one.id().equals(id)).findFirst();
        return row.map(one -> new Why(Text.word(key, said(one), value(one)), conditions(table, one)))
                .orElseGet(() -> new Why(Text.plain(id), List.of(Text.word("case.why.gone"))));
    }

    private static String said(Row row) {
        return row.annotation().isEmpty() ? row.id() : row.annotation();
    }

    /** The points, or the words of a strategy. */
    private static Object value(Row row) {
        Object output = row.outputs().getFirst();
        return Strategy.of(String.valueOf(output))
                .<Object>map(strategy -> Text.word("strategy." + strategy.word()))
                .orElseGet(() -> String.valueOf(output));
    }

    private static List<Text> conditions(DecisionTable table, Row row) {
        List<Text> conditions = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            InputColumn input = table.inputs().get(i);
            String test = CellText.print(row.cells().get(i), input.type());
            if (!test.equals("-")) {
                conditions.add(Text.word(
                        "case.why.condition",
                        Text.word("collection.fact." + input.name().replace('_', '-')),
                        test));
            }
        }
        return conditions;
    }
}
