package org.bulwark.server.contract.covenant;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bulwark.basics.rule.Fact;
import org.bulwark.contract.covenant.Covenant;
import org.bulwark.contract.covenant.CovenantMonitor;
import org.bulwark.contract.covenant.Measurement;
import org.bulwark.contract.covenant.Promise;
import org.bulwark.contract.covenant.TestDates;
import org.bulwark.files.contract.CovenantWords;
import org.bulwark.server.web.part.Badge;
import org.bulwark.server.web.part.Cell;
import org.bulwark.server.web.part.Column;
import org.bulwark.server.web.part.Confirm;
import org.bulwark.server.web.part.DataList;
import org.bulwark.server.web.part.Field;
import org.bulwark.server.web.part.Filter;
import org.bulwark.server.web.part.Row;
import org.bulwark.server.web.part.Tone;
import org.bulwark.server.web.show.Text;

/** How the tests of one covenant are shown, and what can be done about them. */
final class CovenantTests {

    private CovenantTests() {}

    /** What was promised, as the set says it. */
    static String promise(Covenant covenant) {
        return switch (covenant.promise()) {
            case Promise.Ratio it ->
                it.numerator()
                        + (it.denominator().equals("1") ? "" : " / " + it.denominator())
                        + (it.direction() == Promise.Direction.AT_MOST ? " ≤ " : " ≥ ")
                        + it.thresholds().values().stream().map(String::valueOf).collect(Collectors.joining(" → "));
            case Promise.Information it -> it.document();
            case Promise.Event it -> it.expression();
            case Promise.UseOfFunds it -> String.join(", ", it.purposes());
        };
    }

    static DataList list(List<Tested> tested, CovenantWords words, List<BreachRow> breaches, LocalDate today) {
        List<Row> rows = tested.reversed().stream()
                .map(one -> row(one, words, breach(one, breaches), today))
                .toList();
        return DataList.plain(
                "tests",
                Text.word("covenant.tests"),
                List.of(
                        Column.of("test", "covenant.test"),
                        Column.of("due", "covenant.due"),
                        Column.of("state", "contract.state"),
                        Column.of("ratio", "covenant.ratio").right(),
                        Column.of("headroom", "covenant.headroom").right(),
                        Column.of("why", "covenant.why")),
                rows,
                DataList.Empty.of(Text.word("covenants.empty"), Text.word("covenants.empty.how")));
    }

    private static Optional<BreachRow> breach(Tested one, List<BreachRow> breaches) {
        TestDates test = one.result().test();
        return breaches.stream()
                .filter(row ->
                        row.covenant().equals(test.covenant()) && row.testDate().equals(test.testDate()))
                .findFirst();
    }

    private static Row row(Tested one, CovenantWords words, Optional<BreachRow> breach, LocalDate today) {
        TestDates test = one.result().test();
        List<Badge> badges = new ArrayList<>();
        boolean ahead = !one.delivered() && !test.dueOn().isBefore(today);
        badges.add(
                ahead
                        ? Badge.of(Tone.ACTIVE, "covenant.state.ahead")
                        : CovenantView.badge(one.result().state()));
        one.result().waiver().ifPresent(_ -> badges.add(Badge.of(Tone.NEUTRAL, "covenant.state.waived")));
        String why =
                ahead ? "" : one.result().reasons().stream().map(words::say).collect(Collectors.joining(" "));
        Optional<Double> ratio =
                one.result().measured().map(Measurement::adjusted).flatMap(Measurement.Figures::ratio);
        Optional<Double> headroom = one.result().measured().flatMap(Measurement::headroom);
        return new Row(
                test.testDate().toString(),
                test.testDate().toString(),
                List.of(
                        new Cell.Day(test.testDate()),
                        new Cell.Day(test.dueOn()),
                        new Cell.Marks(badges),
                        ratio.<Cell>map(value -> new Cell.Quantity(value, 2)).orElse(Cell.none()),
                        headroom.<Cell>map(value -> new Cell.Share(value, 1)).orElse(Cell.none()),
                        breach.<Cell>map(row -> new Cell.Lines(
                                        Text.plain(row.name()), Text.plain(why), BreachPages.PATH + "/" + row.id()))
                                .orElse(why.isEmpty() ? Cell.none() : Cell.text(why))));
    }

    static List<Confirm> acts(
            String address, CovenantMonitor monitor, List<Fact> facts, List<Tested> tested, LocalDate today) {
        List<Filter.Option> dates = tested.stream()
                .map(one -> one.result().test().testDate())
                .filter(date -> !date.isAfter(today))
                .sorted(Comparator.reverseOrder())
                .map(date -> new Filter.Option(date.toString(), Text.plain(date.toString())))
                .toList();
        List<Confirm> acts = new ArrayList<>();
        if (!dates.isEmpty()) {
            List<Field> fields = new ArrayList<>(List.of(
                    Field.of("testDate", Field.Kind.CHOICE, "covenant.test")
                            .options(dates)
                            .value(dates.getFirst().value()),
                    Field.of("deliveredOn", Field.Kind.DATE, "covenant.delivered-on")
                            .value(today.toString())));
            facts.forEach(fact -> fields.add(new Field(
                    "figure-" + fact.name(),
                    Field.Kind.TEXT,
                    Text.plain(fact.title()),
                    Text.word("covenant.figure." + fact.type().name().toLowerCase(java.util.Locale.ROOT)),
                    "",
                    null,
                    false,
                    List.of())));
            if (monitor.covenant().promise() instanceof Promise.UseOfFunds it) {
                fields.add(Field.of("spendings", Field.Kind.AREA, "covenant.spendings")
                        .hint(Text.word("covenant.spendings.hint", String.join(", ", it.purposes()))));
            }
            acts.add(act(address + "/delivered", "deliver", Tone.ACTIVE, fields));
        }
        String first = dates.isEmpty() ? today.toString() : dates.getFirst().value();
        acts.add(act(
                address + "/waived",
                "waive",
                Tone.REFER,
                List.of(
                        Field.of("from", Field.Kind.DATE, "covenant.from").value(first),
                        Field.of("until", Field.Kind.DATE, "covenant.to").value(first),
                        Field.of("note", Field.Kind.AREA, "contract.note").hint(Text.word("contract.note.hint")))));
        return acts;
    }

    static Confirm act(String address, String word, Tone tone, List<Field> fields) {
        String key = "covenant.act." + word;
        return new Confirm(
                address,
                tone,
                Text.word(key),
                Text.word(key + ".question"),
                Text.word(key + ".consequence"),
                Text.word(key),
                fields,
                Map.of());
    }
}
