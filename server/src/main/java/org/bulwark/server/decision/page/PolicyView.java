package org.bulwark.server.decision.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bulwark.basics.money.Money;
import org.bulwark.decision.Outcome;
import org.bulwark.decision.policy.Band;
import org.bulwark.decision.policy.Formula;
import org.bulwark.decision.policy.LimitRules;
import org.bulwark.decision.policy.Policy;
import org.bulwark.decision.policy.PolicyRule;
import org.bulwark.decision.policy.ScoreBands;
import org.bulwark.decision.table.CellText;
import org.bulwark.decision.table.DecisionTable;
import org.bulwark.server.web.part.Badge;
import org.bulwark.server.web.part.Cell;
import org.bulwark.server.web.part.Column;
import org.bulwark.server.web.part.DataList;
import org.bulwark.server.web.part.Fact;
import org.bulwark.server.web.part.Row;
import org.bulwark.server.web.part.Tone;
import org.bulwark.server.web.show.Text;

/**
 * A policy for people to read.
 *
 * @param rules its rules
 * @param bands its bands of the score
 * @param tables its decision tables
 * @param terms how much, how long and at what rate
 */
record PolicyView(DataList rules, DataList bands, List<TableView> tables, List<Fact> terms) {

    /**
     * A decision table.
     *
     * @param name its name
     * @param hitPolicy its hit policy
     * @param heads the heads of its columns, inputs first
     * @param rows its rows as text, at most {@link #MOST_ROWS}
     * @param more how many rows are left out
     */
    record TableView(String name, String hitPolicy, List<String> heads, List<List<String>> rows, int more) {}

    private static final int MOST_ROWS = 60;

    static PolicyView of(Policy policy) {
        return new PolicyView(
                rules(policy),
                bands(policy),
                policy.tables().stream().map(PolicyView::table).toList(),
                terms(policy));
    }

    private static DataList rules(Policy policy) {
        return DataList.plain(
                "rules",
                Text.word("policy.rules"),
                List.of(
                        Column.of("rule", "trace.rule"),
                        Column.of("kind", "policy.effect"),
                        Column.of("when", "policy.when"),
                        Column.of("unknown", "policy.unknown")),
                policy.rules().stream().map(PolicyView::rule).toList(),
                DataList.Empty.of(Text.word("policy.rules.empty"), Text.word("policy.rules.empty.how")));
    }

    private static Row rule(PolicyRule rule) {
        Cell effect = rule.active()
                ? Cell.mark(new Badge(tone(rule.kind().effect()), Text.word("policy.kind." + word(rule.kind()))))
                : Cell.mark(Badge.of(Tone.NEUTRAL, "policy.inactive"));
        return new Row(
                rule.id(),
                rule.title(),
                List.of(
                        new Cell.Lines(Text.plain(rule.title()), Text.plain(rule.id()), ""),
                        effect,
                        new Cell.Code(rule.when()),
                        Cell.word("policy.unknown." + word(rule.unknown()))));
    }

    private static DataList bands(Policy policy) {
        return DataList.plain(
                "bands",
                Text.word("policy.bands"),
                List.of(
                        Column.of("grade", "application.grade"),
                        Column.of("from", "policy.band.from").right(),
                        Column.of("to", "policy.band.to").right(),
                        Column.of("outcome", "application.outcome")),
                policy.bands().map(ScoreBands::bands).orElse(List.of()).stream()
                        .map(PolicyView::band)
                        .toList(),
                DataList.Empty.of(Text.word("policy.bands.empty"), Text.word("policy.bands.empty.how")));
    }

    private static Row band(Band band) {
        return new Row(
                band.grade(),
                band.grade(),
                List.of(
                        Cell.text(band.grade()),
                        bound(band.from()),
                        bound(band.to()),
                        Cell.mark(Badge.outcome(word(band.outcome())))));
    }

    private static Cell bound(double value) {
        return Double.isInfinite(value) ? Cell.none() : new Cell.Measure(value);
    }

    private static TableView table(DecisionTable table) {
        List<String> heads = new ArrayList<>();
        table.inputs().forEach(input -> heads.add(input.name()));
        table.outputs().forEach(output -> heads.add("→ " + output.name()));
        List<List<String>> rows = table.rows().stream()
                .limit(MOST_ROWS)
                .map(row -> cells(row, table))
                .toList();
        return new TableView(
                table.name(),
                table.hitPolicy().toString(),
                heads,
                rows,
                Math.max(0, table.rows().size() - MOST_ROWS));
    }

    private static List<String> cells(org.bulwark.decision.table.Row row, DecisionTable table) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < table.inputs().size(); i++) {
            cells.add(CellText.print(row.cells().get(i), table.inputs().get(i).type()));
        }
        for (int i = 0; i < table.outputs().size(); i++) {
            cells.add(
                    CellText.print(row.outputs().get(i), table.outputs().get(i).type()));
        }
        return cells;
    }

    private static List<Fact> terms(Policy policy) {
        List<Fact> terms = new ArrayList<>();
        policy.limit().map(LimitRules::formula).ifPresent(f -> terms.add(formula("trace.formula.limit", f)));
        policy.limit()
                .flatMap(LimitRules::groupCap)
                .ifPresent(cap -> terms.add(amount("trace.cut.group", cap, policy)));
        policy.limit()
                .flatMap(LimitRules::obligorCap)
                .ifPresent(cap -> terms.add(amount("trace.cut.obligor", cap, policy)));
        policy.term().ifPresent(f -> terms.add(formula("trace.formula.term", f)));
        policy.price().ifPresent(f -> terms.add(formula("trace.formula.price", f)));
        Optional<Long> fourEyes = policy.fourEyesFrom();
        fourEyes.ifPresent(from -> terms.add(amount("policy.four-eyes", from, policy)));
        return terms;
    }

    private static Fact formula(String key, Formula formula) {
        return Fact.of(key, new Cell.Code(formula.expression()));
    }

    private static Fact amount(String key, long minor, Policy policy) {
        return Fact.of(key, Cell.amount(new Money(minor, policy.currency())));
    }

    private static Tone tone(Outcome outcome) {
        return switch (outcome) {
            case APPROVE -> Tone.APPROVE;
            case REFER -> Tone.REFER;
            case DECLINE -> Tone.DECLINE;
        };
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
