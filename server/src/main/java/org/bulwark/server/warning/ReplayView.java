package org.bulwark.server.warning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bulwark.server.warning.ReplayReport.Judged;
import org.bulwark.server.warning.ReplayReport.OfSignal;
import org.bulwark.server.warning.ReplayReport.Side;
import org.bulwark.server.web.part.Badge;
import org.bulwark.server.web.part.Cell;
import org.bulwark.server.web.part.Column;
import org.bulwark.server.web.part.DataList;
import org.bulwark.server.web.part.Figure;
import org.bulwark.server.web.part.PeriodChart;
import org.bulwark.server.web.part.Row;
import org.bulwark.server.web.part.Tone;
import org.bulwark.server.web.show.Text;
import org.bulwark.warning.signal.Signal;
import org.jspecify.annotations.Nullable;

/**
 * A replay for people to read; with a draft both sides stand one below the other, and what differs is marked.
 *
 * @param about how many customers, and until when it is known what became of them
 * @param figures the few numbers that matter before an approval
 * @param judged whether any default is known that could be foretold
 * @param charts recall by horizon, leads, alerts by tier and month
 * @param rules by tier, the budget, and days past due beside them
 * @param signals by signal
 */
record ReplayView(
        Text about, List<Figure> figures, boolean judged, List<PeriodChart> charts, DataList rules, DataList signals) {

    private static final int MEDIAN = 1;
    private static final int SIGNALS_SHOWN = 100;

    static ReplayView of(ReplayReport report, Map<String, Signal> signals, String language) {
        boolean judged = report.inForce().horizons().stream().anyMatch(one -> one.bad() > 0);
        return new ReplayView(
                report.told()
                        .map(told ->
                                Text.word("replay.about", report.parties(), report.inAll(), report.defaults(), told))
                        .orElseGet(() -> Text.word("replay.about.untold", report.parties(), report.inAll())),
                figures(report),
                judged,
                ReplayCharts.of(report, judged),
                rules(report),
                signals(report, signals, language));
    }

    private static List<Figure> figures(ReplayReport report) {
        Judged all = ofRule(report.inForce(), "blue");
        Judged budget = ofRule(report.inForce(), "budget");
        Optional<Side> draft = report.draft();
        return List.of(
                new Figure(
                        Text.word("replay.weekly"),
                        new Cell.Quantity(report.inForce().weekly(), 2),
                        draft.map(side -> Text.word("replay.draft.is", decimals(side.weekly()))),
                        Tone.ACTIVE,
                        ""),
                new Figure(
                        Text.word("replay.opened"),
                        Cell.number(report.inForce().alerts()),
                        draft.map(side -> Text.word("replay.draft.is", side.alerts())),
                        Tone.NEUTRAL,
                        ""),
                new Figure(
                        Text.word("replay.recall.within", report.horizon()),
                        share(all.recall()),
                        draft.flatMap(side -> ofRule(side, "blue").recall())
                                .map(value -> Text.word("replay.draft.is", new Text.Share(value, 1))),
                        Tone.NEUTRAL,
                        ""),
                new Figure(
                        Text.word("replay.precision.budget"),
                        share(budget.precision()),
                        draft.flatMap(side -> ofRule(side, "budget").precision())
                                .map(value -> Text.word("replay.draft.is", new Text.Share(value, 1))),
                        Tone.NEUTRAL,
                        ""));
    }

    private static String decimals(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static Judged ofRule(Side side, String rule) {
        return side.rules().stream()
                .filter(one -> one.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private static DataList rules(ReplayReport report) {
        List<Row> rows = new ArrayList<>();
        for (Judged before : report.inForce().rules()) {
            Text name = Text.word("replay.rule." + before.rule());
            Optional<Judged> after = report.draft().map(side -> ofRule(side, before.rule()));
            String both = after.filter(before::equals).isPresent() ? "replay.both" : "replay.in-force";
            rows.add(new Row(before.rule(), before.rule(), cells(name, both, before, Optional.empty())));
            after.filter(other -> !other.equals(before))
                    .ifPresent(other -> rows.add(new Row(
                            before.rule() + "-draft",
                            before.rule(),
                            cells(name, "replay.draft", other, Optional.of(before)))));
        }
        return DataList.plain(
                "rules",
                Text.word("replay.rules", report.horizon()),
                List.of(
                        Column.of("rule", "replay.rule"),
                        Column.of("share", "replay.share").right(),
                        Column.of("recall", "replay.recall").right(),
                        Column.of("precision", "replay.precision").right(),
                        Column.of("false", "replay.false").right(),
                        Column.of("warned", "replay.warned").right(),
                        Column.of("leads", "replay.leads").right()),
                rows,
                DataList.Empty.of(Text.word("replay.quiet"), Text.word("replay.quiet.how")));
    }

    private static List<Cell> cells(Text name, String side, Judged one, Optional<Judged> before) {
        return List.of(
                new Cell.Lines(name, Text.word(side), ""),
                share(one, before, Judged::share),
                share(one, before, Judged::recall),
                share(one, before, Judged::precision),
                share(one, before, Judged::falseAlarms),
                text(one, before, of -> of.defaults() == 0 ? "" : of.warned() + " / " + of.defaults()),
                text(
                        one,
                        before,
                        of -> of.leads().stream()
                                .map(lead -> String.valueOf(Math.round(lead)))
                                .collect(Collectors.joining(" · "))));
    }

    private static Cell share(Judged one, Optional<Judged> before, Function<Judged, Optional<Double>> value) {
        Optional<Double> now = value.apply(one);
        boolean same = before.map(value).map(now::equals).orElse(true);
        return now.<Cell>map(known ->
                        same ? new Cell.Share(known, 1) : Cell.mark(new Badge(Tone.ACTIVE, new Text.Share(known, 1))))
                .orElse(Cell.none());
    }

    private static Cell text(Judged one, Optional<Judged> before, Function<Judged, String> value) {
        String now = value.apply(one);
        boolean same = before.map(value).map(now::equals).orElse(true);
        if (now.isEmpty()) {
            return Cell.none();
        }
        return same ? Cell.text(now) : Cell.mark(new Badge(Tone.ACTIVE, Text.plain(now)));
    }

    private static DataList signals(ReplayReport report, Map<String, Signal> signals, String language) {
        Map<String, OfSignal> before = byName(report.inForce());
        Map<String, OfSignal> after = report.draft().map(ReplayView::byName).orElse(before);
        List<String> names = new ArrayList<>(before.keySet());
        after.keySet().stream().filter(name -> !before.containsKey(name)).forEach(names::add);
        names.sort(Comparator.<String>comparingInt(name ->
                        Optional.ofNullable(before.get(name)).equals(Optional.ofNullable(after.get(name))) ? 1 : 0)
                .thenComparing(Comparator.<String>comparingLong(name -> -opened(before.get(name)))));
        List<Row> rows = new ArrayList<>();
        names.stream().limit(SIGNALS_SHOWN).forEach(name -> {
            Optional<OfSignal> was = Optional.ofNullable(before.get(name));
            Optional<OfSignal> is = Optional.ofNullable(after.get(name));
            was.ifPresent(one ->
                    rows.add(row(title(name, signals, language), name, one, side(was, is, report), Optional.empty())));
            if (!was.equals(is)) {
                OfSignal other = is.orElseGet(() -> silent(was.orElseThrow()));
                rows.add(row(
                        title(name, signals, language),
                        name + "-draft",
                        other,
                        "replay.draft",
                        Optional.of(was.orElseGet(() -> silent(other)))));
            }
        });
        return DataList.plain(
                "signals",
                Text.word("replay.signals"),
                List.of(
                        Column.of("signal", "signal.title"),
                        Column.of("months", "replay.months").right(),
                        Column.of("opened", "replay.opened").right(),
                        Column.of("weekly", "replay.weekly").right(),
                        Column.of("recall", "replay.recall").right(),
                        Column.of("precision", "replay.precision").right(),
                        Column.of("lead", "replay.lead").right()),
                rows,
                DataList.Empty.of(Text.word("replay.quiet"), Text.word("replay.quiet.how")));
    }

    private static String side(Optional<OfSignal> was, Optional<OfSignal> is, ReplayReport report) {
        return report.draft().isPresent() && was.equals(is) ? "replay.both" : "replay.in-force";
    }

    private static long opened(@Nullable OfSignal one) {
        return one == null ? 0 : one.opened();
    }

    private static OfSignal silent(OfSignal one) {
        return new OfSignal(
                one.name(),
                0,
                0,
                0,
                new Judged(
                        one.name(),
                        one.judged().looks(),
                        0,
                        one.judged().recall().map(_ -> 0.0),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        one.judged().defaults(),
                        0,
                        List.of()));
    }

    private static Map<String, OfSignal> byName(Side side) {
        return side.signals().stream()
                .collect(Collectors.toMap(OfSignal::name, Function.identity(), (one, _) -> one, LinkedHashMap::new));
    }

    private static Text title(String name, Map<String, Signal> signals, String language) {
        return Optional.ofNullable(signals.get(name))
                .map(signal -> Text.plain(signal.title(language)))
                .orElseGet(() -> Text.plain(name));
    }

    private static Row row(Text title, String id, OfSignal one, String side, Optional<OfSignal> before) {
        Optional<Judged> was = before.map(OfSignal::judged);
        return new Row(
                id,
                one.name(),
                List.of(
                        new Cell.Lines(title, Text.word(side), ""),
                        number(one.months(), before.map(OfSignal::months)),
                        number(one.opened(), before.map(OfSignal::opened)),
                        new Cell.Quantity(one.weekly(), 2),
                        share(one.judged(), was, Judged::recall),
                        share(one.judged(), was, Judged::precision),
                        text(
                                one.judged(),
                                was,
                                of -> of.leads().isEmpty()
                                        ? ""
                                        : String.valueOf(Math.round(of.leads().get(MEDIAN))))));
    }

    private static Cell number(long value, Optional<Long> before) {
        return before.filter(was -> was != value).isPresent()
                ? Cell.mark(new Badge(Tone.ACTIVE, Text.plain(String.valueOf(value))))
                : Cell.number(value);
    }

    private static Cell share(Optional<Double> value) {
        return value.<Cell>map(known -> new Cell.Share(known, 1)).orElse(Cell.none());
    }
}
