package org.bulwark.server.warning;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bulwark.basics.money.Money;
import org.bulwark.basics.time.Microseconds;
import org.bulwark.files.indicator.IndicatorWords;
import org.bulwark.indicator.definition.Catalogue;
import org.bulwark.server.indicator.IndicatorCells;
import org.bulwark.server.web.part.Cell;
import org.bulwark.server.web.part.PathChart;
import org.bulwark.server.web.show.Text;
import org.springframework.ui.Model;

/** What models foretold, for people to read: the path of cash, and what pushed them in the words of the reader. */
final class ForetoldView {

    private static final String SCORE = "behaviour.score";
    private static final String OUT = "anomaly.";

    private ForetoldView() {}

    /**
     * What pushed a model.
     *
     * @param model what it foretells
     * @param read the indicators, the strongest first
     */
    record Pushed(Text model, List<AlertView.Read> read) {}

    /** Puts it on the page of an alert. */
    static void show(Optional<ForetoldBook.Kept> kept, Rules rules, Locale language, Model model) {
        Optional<Foretold> foretold = kept.map(ForetoldBook.Kept::foretold);
        model.addAttribute(
                "cashPath", foretold.filter(one -> !one.path().isEmpty()).map(ForetoldView::path));
        model.addAttribute(
                "pushes", foretold.map(one -> pushes(one, rules, language)).orElse(List.of()));
        model.addAttribute(
                "foretoldAt",
                kept.map(one -> Cell.moment(Microseconds.instant(one.at()))).orElse(Cell.none()));
    }

    private static PathChart path(Foretold foretold) {
        return new PathChart(
                Text.word("path.title"),
                foretold.path().stream()
                        .map(point -> new PathChart.Week(
                                point.week(),
                                Money.of(point.low(), foretold.currency()),
                                Money.of(point.mid(), foretold.currency()),
                                Money.of(point.high(), foretold.currency()),
                                Money.of(point.obligations(), foretold.currency())))
                        .toList());
    }

    private static List<Pushed> pushes(Foretold foretold, Rules rules, Locale language) {
        Catalogue catalogue = rules.edition().catalogue();
        IndicatorWords words = IndicatorWords.in(language, catalogue.sources());
        Map<String, List<Foretold.Push>> byModel = foretold.pushes().stream()
                .collect(Collectors.groupingBy(Foretold.Push::model, LinkedHashMap::new, Collectors.toList()));
        return byModel.entrySet().stream()
                .map(one -> new Pushed(
                        Text.word("model." + one.getKey()),
                        one.getValue().stream()
                                .map(push -> read(push, catalogue, words))
                                .toList()))
                .toList();
    }

    private static AlertView.Read read(Foretold.Push push, Catalogue catalogue, IndicatorWords words) {
        return catalogue
                .find(push.indicator())
                .map(indicator -> new AlertView.Read(
                        Text.plain(words.title(indicator)),
                        push.value().isEmpty()
                                ? Cell.word("alert.pushes.unknown")
                                : IndicatorCells.value(catalogue, indicator, Double.parseDouble(push.value()))))
                .orElseGet(() -> new AlertView.Read(Text.plain(push.indicator()), Cell.text(push.value())));
    }

    /** A number that a model made, which a signal read. */
    static AlertView.Read read(String fact, double value) {
        Cell cell = fact.equals(SCORE) || fact.startsWith(OUT) ? new Cell.Measure(value) : new Cell.Share(value, 1);
        return new AlertView.Read(Text.word("fact." + fact), cell);
    }
}
