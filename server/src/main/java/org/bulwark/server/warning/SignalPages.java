package org.bulwark.server.warning;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bulwark.data.Numbers;
import org.bulwark.files.indicator.IndicatorWords;
import org.bulwark.files.tree.Form;
import org.bulwark.indicator.definition.RiskGroup;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Needs;
import org.bulwark.server.access.Permission;
import org.bulwark.server.web.part.Cell;
import org.bulwark.server.web.part.Column;
import org.bulwark.server.web.part.DataList;
import org.bulwark.server.web.part.Filter;
import org.bulwark.server.web.part.ListState;
import org.bulwark.server.web.part.Row;
import org.bulwark.server.web.show.Text;
import org.bulwark.warning.signal.Signal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The signals in force, with their limits; each leads to where its group is edited. */
@Controller
class SignalPages {

    private static final String PATH = "/warning/signals";

    private final SignalBook book;

    SignalPages(SignalBook book) {
        this.book = book;
    }

    @GetMapping(PATH)
    @Needs(Permission.SIGNAL_READ)
    String list(@RequestParam Map<String, String> parameters, Caller caller, Locale language, Model model) {
        ListState state = ListState.of(PATH, parameters, Set.of("q", "group"), List.of("group"));
        if (!state.filtered()) {
            return "redirect:" + PATH + "?group="
                    + RiskGroup.REPAYMENT.word(); // all at once are more than anybody reads
        }
        Rules rules = book.rules();
        IndicatorWords words =
                IndicatorWords.in(language, rules.edition().catalogue().sources());
        List<Row> rows = rules.signals().signals().stream()
                .filter(signal -> isWanted(signal, state, language))
                .map(signal -> row(signal, words, language))
                .toList();
        model.addAttribute(
                "numbers",
                RiskGroup.of(state.filter("group"))
                        .filter(_ -> caller.may(Permission.SIGNAL_EDIT))
                        .map(group -> SignalLimitPages.address(group.word(), Optional.empty())));
        model.addAttribute("unread", rules.unread().stream().map(Signal::name).toList());
        model.addAttribute(
                "list",
                new DataList(
                        "signals",
                        Text.word("menu.signals"),
                        state,
                        List.of(
                                new Filter.Search("q", Text.word("signals.search"), state.filter("q")),
                                new Filter.Choice(
                                        "group",
                                        Text.word("signal.group"),
                                        state.filter("group"),
                                        Stream.of(RiskGroup.values())
                                                .map(group ->
                                                        new Filter.Option(group.word(), Text.plain(words.title(group))))
                                                .toList())),
                        List.of(
                                Column.of("signal", "signal.title"),
                                Column.of("group", "signal.group"),
                                Column.of("tier", "signal.severity"),
                                Column.of("when", "signal.when"),
                                Column.of("limits", "signal.limits"),
                                Column.of("persistence", "signal.persistence"),
                                Column.of("owner", "signal.owner")),
                        rows,
                        new DataList.Count(rows.size(), true),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        DataList.Empty.of(Text.word("signals.empty"), Text.word("signals.empty.how"))));
        return "warning/signals";
    }

    private static boolean isWanted(Signal signal, ListState state, Locale language) {
        String asked = state.filter("q").toLowerCase(Locale.ROOT);
        String group = state.filter("group");
        String told = (signal.name() + " " + signal.title(language.getLanguage())).toLowerCase(Locale.ROOT);
        return (group.isEmpty() || signal.group().word().equals(group)) && told.contains(asked);
    }

    private static Row row(Signal signal, IndicatorWords words, Locale language) {
        String title = signal.title(language.getLanguage());
        String limits = signal.condition().limits().entrySet().stream()
                .map(limit -> limit.getKey() + " " + Numbers.text(limit.getValue()))
                .collect(Collectors.joining(", "));
        return new Row(
                signal.name(),
                title,
                List.of(
                        new Cell.Lines(
                                Text.plain(title),
                                Text.plain(signal.name()),
                                "/desk/signal/" + signal.group().word()),
                        Cell.text(words.title(signal.group())),
                        signal.severity()
                                .tier()
                                .map(tier -> Cell.mark(AlertView.badge(tier)))
                                .orElseGet(() -> Cell.word("signal.background")),
                        new Cell.Code(signal.condition().when()),
                        limits.isEmpty() ? Cell.none() : new Cell.Code(limits),
                        Cell.word(
                                "signal.persistence."
                                        + Form.word(signal.persistence().period()),
                                signal.persistence().times(),
                                signal.persistence().of()),
                        Cell.text(signal.owner().replace('-', ' '))));
    }
}
