package org.bulwark.server.contract.day;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulwark.server.web.part.Badge;
import org.bulwark.server.web.part.Cell;
import org.bulwark.server.web.part.Column;
import org.bulwark.server.web.part.Confirm;
import org.bulwark.server.web.part.DataList;
import org.bulwark.server.web.part.Fact;
import org.bulwark.server.web.part.Field;
import org.bulwark.server.web.part.Figure;
import org.bulwark.server.web.part.Filter;
import org.bulwark.server.web.part.Row;
import org.bulwark.server.web.part.Tone;
import org.bulwark.server.web.show.Text;

/** Business dates as pages show them. */
final class DayView {

    private DayView() {}

    static Badge badge(BusinessDay.State state) {
        Tone tone = switch (state) {
            case OPEN -> Tone.NEUTRAL;
            case CLOSING -> Tone.ACTIVE;
            case CLOSED -> Tone.APPROVE;
        };
        return Badge.of(tone, "day.state." + state.word());
    }

    /** Whether the core-banking system's books are ours. */
    static Badge badge(Ledger ledger, long open) {
        if (ledger.comparedAt().isEmpty()) {
            return Badge.of(Tone.ACTIVE, "day.ledger.waits");
        }
        return open == 0
                ? Badge.of(Tone.APPROVE, "day.ledger.balanced")
                : new Badge(Tone.WARNING, Text.word("day.ledger.open", open));
    }

    static Row row(DayBook.Entry entry) {
        BusinessDay day = entry.day();
        boolean counted = !entry.totals().isEmpty();
        return new Row(
                day.date().toString(),
                day.date().toString(),
                List.of(
                        Cell.link(day.date().toString(), DayPages.of(day.date())),
                        Cell.mark(badge(day.state())),
                        counted ? Cell.number(entry.accounts()) : Cell.none(),
                        counted ? Cell.number(entry.late()) : Cell.none(),
                        entry.ledger()
                                .map(one -> Cell.mark(badge(one, entry.open())))
                                .orElse(Cell.none()),
                        day.closedAt().map(Cell::moment).orElse(Cell.none()),
                        day.closedBy().map(Cell::text).orElse(Cell.none())));
    }

    static List<Figure> figures(DayBook.Entry entry) {
        List<Figure> figures = new ArrayList<>();
        if (!entry.totals().isEmpty()) {
            figures.add(figure("day.accounts", Cell.number(entry.accounts()), Tone.ACTIVE));
            figures.add(figure("day.late", Cell.number(entry.late()), entry.late() == 0 ? Tone.APPROVE : Tone.WARNING));
        }
        Map<String, DayTotal> byCurrency = new LinkedHashMap<>();
        entry.totals()
                .forEach(one -> byCurrency.merge(one.principal().currency().getCurrencyCode(), one, DayTotal::plus));
        byCurrency.values().forEach(sum -> {
            figures.add(figure("day.principal", Cell.amount(sum.principal()), Tone.NEUTRAL));
            figures.add(figure("day.earned", Cell.amount(sum.earned()), Tone.NEUTRAL));
        });
        return figures;
    }

    private static Figure figure(String key, Cell value, Tone tone) {
        return new Figure(Text.word(key), value, Optional.empty(), tone, "");
    }

    /** All steps of a close, also those that are still to come. */
    static DataList steps(List<String> words, List<DayStep> done) {
        return DataList.plain(
                "steps",
                Text.word("day.steps"),
                List.of(
                        Column.of("step", "day.step"),
                        Column.of("state", "day.state"),
                        Column.of("looked", "day.looked").right(),
                        Column.of("found", "day.found").right(),
                        Column.of("ended", "day.ended")),
                words.stream().map(word -> step(word, done)).toList(),
                DataList.Empty.of(Text.word("days.empty"), Text.word("days.empty.how")));
    }

    private static Row step(String word, List<DayStep> done) {
        Optional<DayStep> step =
                done.stream().filter(one -> one.step().equals(word)).findFirst();
        Optional<CloseStep.Done> over =
                step.filter(one -> one.state() == DayStep.State.DONE).map(DayStep::done);
        return new Row(
                word,
                word,
                List.of(
                        new Cell.Lines(Text.word("day.step." + word), Text.word("day.step." + word + ".note"), ""),
                        Cell.mark(step.map(DayView::badge).orElse(Badge.of(Tone.NEUTRAL, "day.step.state.waiting"))),
                        over.map(one -> Cell.number(one.looked())).orElse(Cell.none()),
                        over.map(one -> Cell.number(one.found())).orElse(Cell.none()),
                        step.flatMap(DayStep::endedAt).map(Cell::moment).orElse(Cell.none())));
    }

    private static Badge badge(DayStep step) {
        Tone tone = switch (step.state()) {
            case RUNNING -> Tone.ACTIVE;
            case DONE -> Tone.APPROVE;
            case LEFT_OUT -> Tone.NEUTRAL;
        };
        return Badge.of(tone, "day.step.state." + step.state().word());
    }

    static DataList totals(List<DayTotal> totals) {
        return DataList.plain(
                "totals",
                Text.word("day.totals"),
                List.of(
                        Column.of("bucket", "contract.days-past-due"),
                        Column.of("accounts", "day.accounts").right(),
                        Column.of("principal", "day.principal").right(),
                        Column.of("interest", "contract.interest").right(),
                        Column.of("past-due", "contract.past-due").right(),
                        Column.of("earned", "day.earned").right()),
                totals.stream()
                        .map(one -> new Row(
                                one.bucket(),
                                one.bucket(),
                                List.of(
                                        Cell.word("day.bucket." + one.bucket()),
                                        Cell.number(one.accounts()),
                                        Cell.amount(one.principal()),
                                        Cell.amount(one.interest()),
                                        Cell.amount(one.pastDue()),
                                        Cell.amount(one.earned()))))
                        .toList(),
                DataList.Empty.of(Text.word("day.totals.empty"), Text.word("day.totals.empty.how")));
    }

    static List<Fact> facts(Ledger ledger, long open) {
        return List.of(
                Fact.of("day.ledger", Cell.mark(badge(ledger, open))),
                Fact.of("day.ledger.number", Cell.number(ledger.number())),
                Fact.of("day.ledger.lines", Cell.number(ledger.lines())),
                Fact.of("day.ledger.received", Cell.moment(ledger.receivedAt())),
                Fact.of("day.ledger.by", Cell.text(ledger.receivedBy())));
    }

    static DataList breaks(List<LedgerBreak> breaks, boolean sent) {
        return DataList.plain(
                "breaks",
                Text.word("day.breaks"),
                List.of(
                        Column.of("facility", "breach.facility"),
                        Column.of("field", "day.break.field"),
                        Column.of("ours", "day.break.ours").right(),
                        Column.of("theirs", "day.break.theirs").right(),
                        Column.of("cause", "day.break.cause")),
                breaks.stream().map(DayView::row).toList(),
                DataList.Empty.of(
                        Text.word(sent ? "day.breaks.empty" : "day.breaks.unsent"), Text.word("day.breaks.empty.how")));
    }

    private static Row row(LedgerBreak one) {
        Cell account = one.branch()
                .<Cell>map(_ -> Cell.link(name(one), "/contract/facilities/" + one.facility()))
                .orElse(Cell.text(one.facility()));
        Cell cause = one.cause()
                .<Cell>map(why -> new Cell.Lines(
                        Text.word("day.cause." + why.word()),
                        Text.plain(one.reference().orElse("") + " · "
                                + one.explainedBy().orElse("")),
                        ""))
                .orElse(Cell.mark(Badge.of(Tone.REFER, "day.break.open")));
        return new Row(
                one.id().toString(),
                one.facility(),
                List.of(
                        account,
                        Cell.word("day.field." + one.field().word()),
                        Cell.text(one.ours()),
                        Cell.text(one.theirs()),
                        cause));
    }

    private static String name(LedgerBreak one) {
        return one.branch().isPresent()
                ? "F-" + one.facility().substring(Math.max(0, one.facility().length() - 8))
                : one.facility();
    }

    static Confirm close(LocalDate date) {
        return act(DayPages.of(date) + "/close", "close", Tone.REFER, List.of());
    }

    /** To say why books differ, while there are differences that nobody has explained. */
    static List<Confirm> explain(LocalDate date, List<LedgerBreak> breaks) {
        List<Filter.Option> open = breaks.stream()
                .filter(one -> one.cause().isEmpty())
                .map(one -> new Filter.Option(
                        one.id().toString(),
                        Text.word("day.break.option", name(one), one.field().word(), one.ours(), one.theirs())))
                .toList();
        if (open.isEmpty()) {
            return List.of();
        }
        return List.of(act(
                DayPages.of(date) + "/explain",
                "explain",
                Tone.ACTIVE,
                List.of(
                        Field.of("difference", Field.Kind.CHOICE, "day.break").options(open),
                        Field.of("cause", Field.Kind.CHOICE, "day.break.cause")
                                .options(Arrays.stream(LedgerBreak.Cause.values())
                                        .map(one -> new Filter.Option(one.word(), Text.word("day.cause." + one.word())))
                                        .toList()),
                        Field.of("reference", Field.Kind.TEXT, "day.break.reference")
                                .hint(Text.word("day.break.reference.hint")))));
    }

    private static Confirm act(String address, String word, Tone tone, List<Field> fields) {
        String key = "day.act." + word;
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
