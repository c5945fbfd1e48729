package org.bulwark.server.contract;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bulwark.basics.money.Money;
import org.bulwark.contract.payment.AccountState;
import org.bulwark.contract.schedule.EffectiveRate;
import org.bulwark.server.contract.LoanContract.VersionMade;
import org.bulwark.server.web.part.Badge;
import org.bulwark.server.web.part.Cell;
import org.bulwark.server.web.part.Column;
import org.bulwark.server.web.part.DataList;
import org.bulwark.server.web.part.Fact;
import org.bulwark.server.web.part.Figure;
import org.bulwark.server.web.part.PeriodChart;
import org.bulwark.server.web.part.Row;
import org.bulwark.server.web.part.Tone;
import org.bulwark.server.web.show.Text;
import org.jspecify.annotations.Nullable;

/**
 * How a facility is shown.
 *
 * @param facility the facility
 * @param contract its contract, if a schedule is kept for it
 * @param on as of which date
 */
record FacilityView(FacilityRow facility, Optional<LoanContract> contract, LocalDate on) {

    List<Badge> badges() {
        Tone tone = facility.daysPastDue() > 0
                ? Tone.WARNING
                : facility.status().equals("open") ? Tone.APPROVE : Tone.NEUTRAL;
        return List.of(Badge.of(tone, "facility." + facility.status()));
    }

    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>(List.of(
                Fact.of("alert.who", Cell.link(facility.label(), "/data/parties/" + facility.party())),
                Fact.of("application.branch", Cell.text(facility.branch())),
                Fact.of("party.granted", Cell.amount(facility.granted())),
                Fact.of("party.drawn", Cell.amount(facility.drawn())),
                Fact.of("party.opened", new Cell.Day(facility.openedOn())),
                Fact.of(
                        "party.matures",
                        facility.maturesOn().<Cell>map(Cell.Day::new).orElse(Cell.none()))));
        contract.ifPresent(it -> {
            Terms terms = it.terms();
            facts.add(Fact.of("contract.lent", Cell.amount(it.schedule().past().lent())));
            facts.add(Fact.of("contract.kind", Cell.word("contract.kind." + TermsTree.word(terms.kind()))));
            facts.add(
                    Fact.of("contract.rate", new Cell.Share(terms.rates().on(on).fraction(), 3)));
            facts.add(Fact.of(
                    "contract.effective",
                    new Cell.Share(EffectiveRate.of(it.schedule().flows()), 3)));
            facts.add(Fact.of(
                    "contract.day-count", Cell.text(terms.dayCount().name().replace('_', ' '))));
            facts.add(Fact.of(
                    "contract.calendar",
                    terms.dates().calendar().map(Cell::text).orElse(Cell.none())));
        });
        return facts;
    }

    List<Figure> figures() {
        return contract.map(it -> {
                    AccountState state = it.on(on);
                    boolean late = state.pastDue().isPositive();
                    Tone tone = late ? Tone.DECLINE : Tone.NEUTRAL;
                    return List.of(
                            figure("contract.owed", Cell.amount(state.onBalance()), Tone.NEUTRAL),
                            figure("contract.past-due", Cell.amount(state.pastDue()), tone),
                            figure("contract.days-past-due", Cell.number(state.daysPastDue()), tone),
                            figure("contract.accrued", Cell.amount(it.accrued(on)), Tone.NEUTRAL));
                })
                .orElse(List.of());
    }

    private static Figure figure(String key, Cell value, Tone tone) {
        return new Figure(Text.word(key), value, Optional.empty(), tone, "");
    }

    @Nullable
    DataList schedule() {
        return contract.map(it -> DataList.plain(
                        "schedule",
                        Text.word("contract.schedule"),
                        List.of(
                                Column.of("number", "contract.number").right(),
                                Column.of("pay-on", "contract.pay-on"),
                                Column.of("state", "contract.state"),
                                Column.of("interest", "contract.interest").right(),
                                Column.of("principal", "contract.principal").right(),
                                Column.of("paid", "contract.paid").right(),
                                Column.of("outstanding", "contract.outstanding").right()),
                        ScheduleLine.of(it, it.on(on)).stream()
                                .map(FacilityView::row)
                                .toList(),
                        DataList.Empty.of(Text.word("contract.none"), Text.word("contract.none.how"))))
                .orElse(null);
    }

    private static Row row(ScheduleLine line) {
        Tone tone = switch (line.state()) {
            case PAID -> Tone.APPROVE;
            case DUE -> Tone.ACTIVE;
            case PAST_DUE -> Tone.DECLINE;
            case AHEAD -> Tone.NEUTRAL;
        };
        String number = String.valueOf(line.instalment().number());
        return new Row(
                number,
                number,
                List.of(
                        Cell.number(line.instalment().number()),
                        new Cell.Day(line.instalment().payOn()),
                        Cell.mark(
                                Badge.of(tone, "contract.state." + line.state().word())),
                        Cell.amount(line.instalment().interest()),
                        Cell.amount(line.instalment().principal()),
                        Cell.amount(line.paid()),
                        Cell.amount(line.instalment().outstanding())));
    }

    /** What is owed after each instalment, if all is paid as promised. */
    @Nullable
    PeriodChart chart() {
        return contract.map(it -> new PeriodChart(
                        Text.word("contract.chart", facility.currency().getCurrencyCode()),
                        Text.word("contract.pay-on"),
                        false,
                        List.of(new PeriodChart.Series(Text.word("contract.outstanding"), "primary")),
                        it.schedule().instalments().stream()
                                .map(one -> new PeriodChart.Line(
                                        Text.plain(one.payOn().toString()), List.of(major(one.outstanding()))))
                                .toList()))
                .orElse(null);
    }

    private static double major(Money money) {
        return new BigDecimal(money.amount()).doubleValue();
    }

    @Nullable
    DataList entries() {
        return contract.map(it -> DataList.plain(
                        "entries",
                        Text.word("contract.entries"),
                        List.of(
                                Column.of("value-date", "contract.value-date"),
                                Column.of("kind", "contract.entry"),
                                Column.of("amount", "contract.amount").right(),
                                Column.of("booked-on", "contract.booked-on")),
                        it.booked().reversed().stream().map(FacilityView::row).toList(),
                        DataList.Empty.of(
                                Text.word("contract.entries.empty"), Text.word("contract.entries.empty.how"))))
                .orElse(null);
    }

    private static Row row(Booked one) {
        Text note = one.reverses().isPresent()
                ? Text.word("contract.reverses", one.reverses().getAsLong())
                : Text.plain("");
        return new Row(
                String.valueOf(one.sequence()),
                one.senderId(),
                List.of(
                        new Cell.Day(one.valueDate()),
                        new Cell.Lines(Text.word("contract.entry." + one.kind().word(), one.sequence()), note, ""),
                        one.reverses().isPresent() ? Cell.none() : Cell.amount(one.amount()),
                        new Cell.Day(one.bookedOn())));
    }

    @Nullable
    DataList versions() {
        return contract.filter(it -> it.versions().size() > 1)
                .map(it -> DataList.plain(
                        "versions",
                        Text.word("contract.versions"),
                        List.of(
                                Column.of("number", "contract.number").right(),
                                Column.of("what", "contract.what"),
                                Column.of("made-on", "contract.made-on"),
                                Column.of("by", "contract.by")),
                        it.versions().reversed().stream().map(FacilityView::row).toList(),
                        DataList.Empty.of(Text.word("contract.none"), Text.word("contract.none.how"))))
                .orElse(null);
    }

    private static Row row(VersionMade made) {
        Cell what = switch (made.step()) {
            case Step.Agreed(Terms terms) -> Cell.word("contract.what.terms", terms.principal());
            case Step.Early(var it) -> Cell.word("contract.what.early", it.amount(), it.on());
        };
        Text by = made.agreedBy()
                .map(other -> Text.word("contract.by.two", made.by(), other))
                .orElse(Text.plain(made.by()));
        return new Row(
                String.valueOf(made.number()),
                made.senderId(),
                List.of(Cell.number(made.number()), what, new Cell.Day(made.madeOn()), new Cell.Words(by)));
    }
}
