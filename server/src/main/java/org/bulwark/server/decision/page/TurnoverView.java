package org.bulwark.server.decision.page;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.basics.money.Money;
import org.bulwark.files.verification.ShippedVerification;
import org.bulwark.screening.verification.Measure;
import org.bulwark.server.decision.EvidenceRecord;
import org.bulwark.server.indicator.IndicatorSources;
import org.bulwark.server.web.part.Badge;
import org.bulwark.server.web.part.Cell;
import org.bulwark.server.web.part.Column;
import org.bulwark.server.web.part.DataList;
import org.bulwark.server.web.part.Fact;
import org.bulwark.server.web.part.PeriodChart;
import org.bulwark.server.web.part.Row;
import org.bulwark.server.web.part.Tone;
import org.bulwark.server.web.show.Text;
import org.jspecify.annotations.Nullable;

/**
 * Cross-verification of turnover as the evidence of a decision has it: what it came to, each measure beside what is believed, and a chart of
 * the measures over the periods.
 *
 * @param badge what it came to
 * @param facts the turnover that is believed, and how firmly
 * @param told what stands out, in words
 * @param list a row for each measure, a column for each of the latest periods
 * @param chart each measure as a share of what is believed; none where fewer than two periods are told by all that are drawn
 */
record TurnoverView(Badge badge, List<Fact> facts, List<Text> told, DataList list, Optional<PeriodChart> chart) {

    private static final int SHOWN = 4;
    private static final int DRAWN = 4;
    private static final List<String> COLOURS = List.of("primary", "approve", "neutral", "decline");

    TurnoverView {
        facts = List.copyOf(facts);
        told = List.copyOf(told);
    }

    /** The view; empty where nothing was compared. */
    static Optional<TurnoverView> of(EvidenceRecord evidence, UUID party, IndicatorSources sources, Locale language) {
        return evidence.part("screening")
                .flatMap(TurnoverView::tree)
                .flatMap(screening -> Optional.ofNullable(screening.get("verification")))
                .flatMap(TurnoverView::tree)
                .map(tree -> new Maker(tree, party, sources, language).made());
    }

    private static Optional<Map<?, ?>> tree(Object value) {
        return value instanceof Map<?, ?> map ? Optional.of(map) : Optional.empty();
    }

    private record Maker(Map<?, ?> tree, UUID party, IndicatorSources sources, Locale language) {

        TurnoverView made() {
            List<Map<?, ?>> periods = maps(tree.get("periods"));
            return new TurnoverView(badge(), facts(), told(), list(periods), chart(periods));
        }

        private Badge badge() {
            String outcome = String.valueOf(tree.get("outcome"));
            Tone tone = switch (outcome) {
                case "confirmed" -> Tone.APPROVE;
                case "falsified" -> Tone.DECLINE;
                case "unclear" -> Tone.REFER;
                default -> Tone.NEUTRAL;
            };
            return Badge.of(tone, "verification.outcome." + outcome);
        }

        private List<Fact> facts() {
            List<Fact> facts = new ArrayList<>();
            if (tree.get("turnover") instanceof Number turnover) {
                facts.add(Fact.of("verification.turnover", amount(turnover)));
            }
            facts.add(Fact.of("verification.confidence", new Cell.Share(number(tree, "confidence"), 0)));
            facts.add(Fact.of("verification.rules", Cell.text(String.valueOf(tree.get("rules")))));
            List<String> missing =
                    texts(tree.get("missing")).stream().map(this::title).toList();
            if (!missing.isEmpty()) {
                facts.add(Fact.of("verification.missing", Cell.text(String.join(", ", missing))));
            }
            return facts;
        }

        private List<Text> told() {
            List<Text> told = new ArrayList<>();
            maps(tree.get("falsified")).forEach(one -> told.add(sentence("verification.above", one)));
            maps(tree.get("apart"))
                    .forEach(one -> told.add(
                            sentence(number(one, "factor") < 1 ? "verification.below" : "verification.apart", one)));
            return told;
        }

        private Text sentence(String key, Map<?, ?> sighting) {
            List<String> periods = texts(sighting.get("periods"));
            return Text.word(
                    key,
                    title(String.valueOf(sighting.get("measure"))),
                    new Text.Share(Math.abs(number(sighting, "factor") - 1), 0),
                    periods.size(),
                    periods.isEmpty() ? "" : periods.getFirst());
        }

        private DataList list(List<Map<?, ?>> periods) {
            List<Map<?, ?>> shown = periods.stream().limit(SHOWN).toList();
            List<Column> columns = new ArrayList<>();
            columns.add(Column.of("measure", "verification.measure"));
            for (int i = 0; i < shown.size(); i++) {
                columns.add(new Column(
                                "p" + i,
                                Text.word(
                                        "verification.until",
                                        String.valueOf(shown.get(i).get("last"))),
                                false,
                                false)
                        .right());
            }
            List<Row> rows = new ArrayList<>();
            for (Measure measure : ShippedVerification.turnover().measures()) {
                if (shown.stream()
                        .anyMatch(period -> said(period, measure.code()).isPresent())) {
                    rows.add(row(measure, shown));
                }
            }
            rows.add(believed(shown));
            return DataList.plain(
                    "turnover-sources",
                    Text.word("verification.title"),
                    columns,
                    rows,
                    DataList.Empty.of(Text.word("verification.empty"), Text.word("verification.empty.how")));
        }

        private Row row(Measure measure, List<Map<?, ?>> shown) {
            List<Cell> cells = new ArrayList<>();
            String title = measure.title(language.getLanguage());
            cells.add(Cell.link(
                    title, "/data/parties/" + party + "/events?source=" + sources.first(measure.indicator())));
            for (Map<?, ?> period : shown) {
                cells.add(said(period, measure.code()).map(this::cell).orElse(Cell.none()));
            }
            return new Row(measure.code(), title, cells);
        }

        /** What agrees as an amount; what does not with a mark that says by how much. */
        private Cell cell(Map<?, ?> said) {
            boolean agrees = Boolean.TRUE.equals(said.get("agrees"));
            if (agrees && said.get("turnover") instanceof Number turnover) {
                return amount(turnover);
            }
            double factor = number(said, "factor");
            return Cell.mark(new Badge(
                    factor > 1 ? Tone.DECLINE : Tone.WARNING,
                    Text.word(
                            factor > 1 ? "verification.more" : "verification.less",
                            new Text.Share(Math.abs(factor - 1), 0))));
        }

        private Row believed(List<Map<?, ?>> shown) {
            List<Cell> cells = new ArrayList<>();
            cells.add(Cell.word("verification.believed"));
            for (Map<?, ?> period : shown) {
                cells.add(
                        Boolean.TRUE.equals(period.get("believed")) && period.get("turnover") instanceof Number turnover
                                ? amount(turnover)
                                : Cell.none());
            }
            return new Row("believed", "believed", cells);
        }

        /** The measures that tell of every period that is drawn, the earliest first. */
        private Optional<PeriodChart> chart(List<Map<?, ?>> periods) {
            List<Map<?, ?>> drawn = periods.reversed().stream()
                    .filter(period -> Boolean.TRUE.equals(period.get("believed")))
                    .toList();
            List<Measure> measures = ShippedVerification.turnover().measures().stream()
                    .filter(measure -> drawn.stream()
                            .allMatch(period -> said(period, measure.code()).isPresent()))
                    .limit(DRAWN)
                    .toList();
            if (drawn.size() < 2 || measures.isEmpty()) {
                return Optional.empty();
            }
            List<PeriodChart.Series> series = new ArrayList<>();
            for (int i = 0; i < measures.size(); i++) {
                series.add(new PeriodChart.Series(
                        Text.plain(measures.get(i).title(language.getLanguage())), COLOURS.get(i)));
            }
            return Optional.of(new PeriodChart(
                    Text.word("verification.chart"),
                    Text.word("verification.year.until"),
                    true,
                    series,
                    drawn.stream()
                            .map(period -> new PeriodChart.Line(
                                    Text.plain(String.valueOf(period.get("last"))),
                                    measures.stream()
                                            .map(measure -> number(
                                                    said(period, measure.code()).orElseThrow(), "factor"))
                                            .toList()))
                            .toList()));
        }

        private Cell amount(Number minor) {
            Currency currency = sources.currency(
                    ShippedVerification.turnover().measures().getFirst().indicator());
            return Cell.amount(new Money(minor.longValue(), currency));
        }

        private String title(String code) {
            return ShippedVerification.turnover().measures().stream()
                    .filter(measure -> measure.code().equals(code))
                    .map(measure -> measure.title(language.getLanguage()))
                    .findFirst()
                    .orElse(code);
        }

        private static Optional<Map<?, ?>> said(Map<?, ?> period, String measure) {
            return maps(period.get("said")).stream()
                    .filter(one -> measure.equals(one.get("measure")))
                    .findFirst();
        }
    }

    private static double number(Map<?, ?> tree, String key) {
        return tree.get(key) instanceof Number number ? number.doubleValue() : 0;
    }

    private static List<String> texts(@Nullable Object list) {
        return list instanceof List<?> items
                ? items.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static List<Map<?, ?>> maps(@Nullable Object list) {
        List<Map<?, ?>> maps = new ArrayList<>();
        if (list instanceof List<?> items) {
            for (Object item : items) {
                if (Objects.requireNonNull(item) instanceof Map<?, ?> map) {
                    maps.add(map);
                }
            }
        }
        return maps;
    }
}
