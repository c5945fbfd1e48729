package org.bulwark.server.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Needs;
import org.bulwark.server.access.Permission;
import org.bulwark.server.web.part.Badge;
import org.bulwark.server.web.part.Cell;
import org.bulwark.server.web.part.Column;
import org.bulwark.server.web.part.DataList;
import org.bulwark.server.web.part.Field;
import org.bulwark.server.web.part.Filter;
import org.bulwark.server.web.part.Row;
import org.bulwark.server.web.part.Tone;
import org.bulwark.server.web.show.Text;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who is on a list: a name is tried as an application would be. It is sent in the body, so that it lands in no log of addresses. */
@Controller
class TrialPage {

    static final String PATH = "/screening/trial";

    private final NameTrial trial;
    private final ScreeningTabs tabs;

    TrialPage(NameTrial trial, ScreeningTabs tabs) {
        this.trial = trial;
        this.tabs = tabs;
    }

    @GetMapping(PATH)
    @Needs(Permission.LIST_READ)
    String form(Caller caller, Model model) {
        return page(new NameTrial.Question(NameTrial.kind(""), "", "", "", ""), "", caller, model);
    }

    @PostMapping(PATH)
    @Needs(Permission.LIST_READ)
    String tried(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String device,
            Caller caller,
            Model model) {
        return page(new NameTrial.Question(NameTrial.kind(kind), name, number, "", device), kind, caller, model);
    }

    private String page(NameTrial.Question question, String kind, Caller caller, Model model) {
        model.addAttribute("tabs", tabs.of("trial", caller));
        model.addAttribute(
                "fields",
                List.of(
                        Field.of("name", Field.Kind.TEXT, "trial.name")
                                .value(question.name())
                                .optional(),
                        Field.of("kind", Field.Kind.CHOICE, "entry.kind")
                                .options(List.of(
                                        new Filter.Option("firm", Text.word("entry.kind.firm")),
                                        new Filter.Option("person", Text.word("entry.kind.person"))))
                                .value(kind)
                                .optional(),
                        Field.of("number", Field.Kind.TEXT, "trial.number")
                                .value(question.number())
                                .optional(),
                        Field.of("device", Field.Kind.TEXT, "trial.device")
                                .value(question.device())
                                .optional()));
        if (!question.isEmpty()) {
            model.addAttribute("list", list(trial.met(question, caller)));
        }
        return "screening/trial";
    }

    private static DataList list(List<NameTrial.Met> met) {
        List<Row> rows = new ArrayList<>();
        for (NameTrial.Met one : met) {
            rows.add(new Row(
                    one.entry().id(),
                    one.entry().title(),
                    List.of(
                            new Cell.Lines(
                                    Text.plain(one.entry().title()),
                                    Text.plain(one.title()),
                                    EntryPage.address(one.list(), one.entry().id())),
                            Cell.mark(Badge.of(
                                    one.level().equals("block") ? Tone.DECLINE : Tone.REFER,
                                    "screening.level." + one.level())),
                            new Cell.Share(one.score() / 10_000.0, 1),
                            Cell.text(why(one.match())),
                            Cell.text(one.entry().reason()))));
        }
        return DataList.plain(
                "met",
                Text.word("trial.met"),
                List.of(
                        Column.of("entry", "entry.name"),
                        Column.of("level", "hit.means"),
                        Column.of("score", "hit.score").right(),
                        Column.of("why", "hit.why"),
                        Column.of("reason", "entry.reason")),
                rows,
                DataList.Empty.of(Text.word("trial.nothing"), Text.word("trial.nothing.how")));
    }

    /** Word by word: {@code iwan~ivan, petrov}. */
    static String why(HitMatches.One match) {
        return match.words().isEmpty()
                ? match.by()
                : match.words().stream()
                        .map(one -> one.listed().isEmpty() || one.listed().equals(one.asked())
                                ? one.asked()
                                : one.asked() + " ~ " + one.listed())
                        .collect(Collectors.joining(", "));
    }
}
