package org.bulwark.server.workout.collection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Permission;
import org.bulwark.server.contract.BusinessDate;
import org.bulwark.server.web.Sent;
import org.bulwark.server.web.part.Cell;
import org.bulwark.server.web.part.Confirm;
import org.bulwark.server.web.part.Fact;
import org.bulwark.server.web.part.Field;
import org.bulwark.server.web.part.Figure;
import org.bulwark.server.web.part.Filter;
import org.bulwark.server.web.part.Tone;
import org.bulwark.server.web.show.Text;
import org.bulwark.workout.collection.CollectionFact;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What frames the page of a case: its figures, what is known, why it is collected as it is, and who works on it. */
@Component
class CaseFrame {

    private enum Answer {
        YES,
        NO,
        UNKNOWN
    }

    private final SaidFacts said;
    private final CaseHistory history;
    private final BusinessDate business;

    CaseFrame(SaidFacts said, CaseHistory history, BusinessDate business) {
        this.said = said;
        this.history = history;
        this.business = business;
    }

    /** What a word of a form means: yes, no or unknown. */
    static Optional<Boolean> answer(String word) {
        return switch (new Sent(Map.of("answer", word)).word("answer", Answer.class)) {
            case YES -> Optional.of(true);
            case NO -> Optional.of(false);
            case UNKNOWN -> Optional.empty();
        };
    }

    private static String word(Optional<Boolean> value) {
        return value.map(yes -> yes ? "yes" : "no").orElse("unknown");
    }

    void show(CaseRow row, Model model) {
        model.addAttribute("figures", figures(row));
        model.addAttribute("facts", facts(row));
        model.addAttribute("whys", history.whys(row));
        model.addAttribute("history", CaseHistory.timeline(history.of(row)));
    }

    private List<Figure> figures(CaseRow row) {
        boolean late = row.isLate(business.today());
        return List.of(
                figure("case.past-due", Cell.amount(row.scored().pastDue()), CaseView.tone(row.strategy())),
                figure("case.days", Cell.number(row.scored().days()), Tone.NEUTRAL),
                figure("case.exposure", Cell.amount(row.scored().exposure()), Tone.NEUTRAL),
                figure(
                        late ? "case.next-late" : "case.next-by",
                        row.next().<Cell>map(one -> new Cell.Day(one.on())).orElse(Cell.none()),
                        late ? Tone.DECLINE : Tone.NEUTRAL));
    }

    private static Figure figure(String key, Cell value, Tone tone) {
        return new Figure(Text.word(key), value, Optional.empty(), tone, "");
    }

    private List<Fact> facts(CaseRow row) {
        List<Fact> facts = new ArrayList<>(List.of(
                Fact.of("alert.who", Cell.link(row.label(), "/data/parties/" + row.party())),
                Fact.of(
                        "breach.facility",
                        new Cell.Link(Text.word("reminder.facility"), "/contract/facilities/" + row.facility())),
                Fact.of("application.branch", Cell.text(row.branch())),
                Fact.of("case.score", Cell.number(row.scored().finding().score())),
                Fact.of("case.opened", new Cell.Day(row.openedOn())),
                Fact.of("alert.owner", row.owner().map(Cell::text).orElse(Cell.none()))));
        row.closed().ifPresent(closed -> facts.add(Fact.of("case.closed", new Cell.Day(closed.on()))));
        List<SaidFacts.Said> all = said.of(row.id());
        for (CollectionFact fact : SaidFacts.ALL) {
            facts.add(Fact.of("collection.fact." + fact.word(), said(all, fact)));
        }
        return facts;
    }

    private static Cell said(List<SaidFacts.Said> latestFirst, CollectionFact fact) {
        return latestFirst.stream()
                .filter(one -> one.fact() == fact)
                .findFirst()
                .<Cell>map(one -> new Cell.Lines(
                        Text.word("case.answer." + word(one.value())),
                        Text.word("promise.made-by", one.on(), one.by()),
                        ""))
                .orElseGet(() -> Cell.word("case.answer.unknown"));
    }

    /** What the reader may do with an open case. */
    List<Confirm> acts(CaseRow row, Caller caller) {
        if (!caller.may(Permission.WORKOUT_WORK) || row.isClosed()) {
            return List.of();
        }
        boolean mine = row.owner().filter(caller.login()::equals).isPresent();
        String address = CollectionPages.PATH + "/" + row.id();
        return List.of(
                CaseView.act(
                        address + (mine ? "/given-back" : "/taken"),
                        mine ? "give-back" : "take",
                        Tone.ACTIVE,
                        List.of(),
                        Map.of()),
                CaseView.act(address + "/facts", "facts", Tone.ACTIVE, questions(row.id()), Map.of()));
    }

    private List<Field> questions(UUID id) {
        Map<CollectionFact, Boolean> holding = SaidFacts.holding(said.of(id));
        return SaidFacts.ALL.stream()
                .map(fact -> Field.of(fact.word(), Field.Kind.CHOICE, "collection.fact." + fact.word())
                        .options(Stream.of("unknown", "yes", "no")
                                .map(one -> new Filter.Option(one, Text.word("case.answer." + one)))
                                .toList())
                        .value(word(Optional.ofNullable(holding.get(fact)))))
                .toList();
    }
}
