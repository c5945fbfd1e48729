package org.bulwark.files.report;

import static org.bulwark.files.report.DataTable.Column.name;
import static org.bulwark.files.report.DataTable.Column.number;

import java.util.ArrayList;
import java.util.List;
import org.bulwark.files.report.markup.Element;
import org.bulwark.files.report.markup.Node;
import org.bulwark.files.report.markup.Text;
import org.bulwark.score.scorecard.Provenance;
import org.bulwark.score.trial.CrossValidation;
import org.bulwark.score.trial.Spread;
import org.bulwark.score.validation.Judgement;

/** The figures that are asked for first, each with the rows it was found on, because a figure without its protocol says nothing. */
final class KeyFigures {

    /** The figures of one protocol as text. */
    private record Line(
            String protocol,
            String data,
            String auc,
            String aucRange,
            String gini,
            String ks,
            String h,
            String brier,
            String logLoss,
            String rows,
            String bads,
            String badRate) {}

    private final ReportContent content;
    private final Phrases phrases;

    private KeyFigures(ReportContent content, Phrases phrases) {
        this.content = content;
        this.phrases = phrases;
    }

    static Section of(ReportContent content, Phrases phrases) {
        return new KeyFigures(content, phrases).section();
    }

    private Section section() {
        List<Line> lines = lines();
        List<Node> nodes = new ArrayList<>();
        nodes.add(Element.of("dl", tiles(lines)).styled("tiles"));
        content.judged()
                .filter(data -> data.judgement().isEmpty())
                .ifPresent(data -> nodes.add(Prose.caution(phrases.say(
                        data.rows() == 0 ? "figures.without-rows" : "figures.one-outcome",
                        "data",
                        data.name(),
                        "rows",
                        Figures.count(data.rows())))));
        if (lines.isEmpty()) {
            nodes.add(Prose.missing(phrases.say("figures.none")));
        } else {
            if (lines.stream().allMatch(line -> line.protocol.equals(protocol(Protocol.LEARNED_FROM)))) {
                nodes.add(Prose.caution(phrases.say("figures.flatter")));
            }
            nodes.add(table(lines));
        }
        return new Section("figures", phrases.say("figures"), nodes);
    }

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        content.judged().ifPresent(data -> data.judgement().ifPresent(j -> lines.add(line(data, j))));
        content.crossValidation().ifPresent(cv -> lines.add(line(cv)));
        content.learned().ifPresent(data -> data.judgement().ifPresent(j -> lines.add(line(data, j))));
        return lines;
    }

    private String protocol(Protocol protocol) {
        return phrases.say("protocol", protocol);
    }

    private Line line(JudgedData data, Judgement judgement) {
        return new Line(
                protocol(data.protocol()),
                data.name(),
                Figures.decimal(judgement.auc().value(), 3),
                phrases.say("figures.auc.interval", "ends", Figures.ends(judgement.aucInterval(), 3)),
                Figures.decimal(judgement.gini(), 3),
                Figures.decimal(judgement.ks().value(), 3),
                Figures.decimal(judgement.hMeasure().value(), 3),
                Figures.decimal(judgement.brier().score(), 4),
                Figures.decimal(judgement.logLoss().value(), 4),
                Figures.count(judgement.rows()),
                Figures.count(judgement.badRows()),
                Figures.percent(judgement.baseRate()));
    }

    private Line line(CrossValidation cv) {
        return new Line(
                phrases.say(
                        "protocol.cross-validated",
                        "folds",
                        Integer.toString(cv.folds()),
                        "repeats",
                        Integer.toString(cv.repeats()),
                        "seed",
                        Long.toString(cv.seed())),
                content.scorecard().provenance().data(),
                Figures.decimal(cv.auc().mean(), 3),
                cv.repeats() > 1
                        ? phrases.say(
                                "figures.auc.spread",
                                "sd",
                                Figures.decimal(cv.auc().sd(), 3))
                        : phrases.say(
                                "figures.auc.folds",
                                "sd",
                                Figures.decimal(cv.auc().foldSd(), 3)),
                Figures.decimal(2 * cv.auc().mean() - 1, 3),
                mean(cv.ks(), 3),
                mean(cv.hMeasure(), 3),
                mean(cv.brier(), 4),
                mean(cv.logLoss(), 4),
                Figures.count(cv.rows()),
                Figures.count(cv.bads()),
                Figures.percent(cv.baseRate()));
    }

    private static String mean(Spread spread, int decimals) {
        return Figures.decimal(spread.mean(), decimals);
    }

    private List<Element> tiles(List<Line> lines) {
        if (lines.isEmpty()) {
            Provenance provenance = content.scorecard().provenance();
            String source = protocol(Protocol.LEARNED_FROM);
            return List.of(
                    tile("rows", Figures.count(provenance.rows()), "", source, provenance.data()),
                    tile("bads", Figures.count(provenance.bads()), "", source, provenance.data()),
                    tile("bad-rate", Figures.percent(provenance.badRate()), "", source, provenance.data()));
        }
        Line line = lines.getFirst();
        return List.of(
                tile("auc", line.auc, line.aucRange, line.protocol, line.data),
                tile("gini", line.gini, phrases.say("figures.gini.is"), line.protocol, line.data),
                tile("ks", line.ks, phrases.say("figures.ks.is"), line.protocol, line.data),
                tile("h", line.h, phrases.say("figures.h.is"), line.protocol, line.data),
                tile("brier", line.brier, phrases.say("figures.brier.is"), line.protocol, line.data),
                tile("rows", line.rows, phrases.say("figures.bads.of", "bads", line.bads), line.protocol, line.data),
                tile("bad-rate", line.badRate, "", line.protocol, line.data));
    }

    private Element tile(String key, String value, String detail, String source, String data) {
        Element tile = Element.of(
                "div",
                Element.of("dt", phrases.say("figures." + key)),
                Element.of("dd", value).styled("value"));
        Element detailed =
                detail.isEmpty() ? tile : tile.and(Element.of("dd", detail).styled("detail"));
        return detailed.and(Element.of("dd", new Text(source + " · "), Prose.name(data))
                        .styled("source"))
                .styled("tile");
    }

    private Element table(List<Line> lines) {
        DataTable table = DataTable.of(
                phrases.say("figures.table"),
                name(phrases.say("figures.protocol")),
                name(phrases.say("figures.data")),
                number(phrases.say("figures.auc")),
                number(phrases.say("figures.gini")),
                number(phrases.say("figures.ks")),
                number(phrases.say("figures.h")),
                number(phrases.say("figures.brier")),
                number(phrases.say("figures.log-loss")),
                number(phrases.say("figures.rows")),
                number(phrases.say("figures.bads")),
                number(phrases.say("figures.bad-rate")));
        for (Line line : lines) {
            table.row(List.of(
                    new Text(line.protocol),
                    Prose.name(line.data),
                    Element.of(
                            "span",
                            new Text(line.auc),
                            Element.of("span", line.aucRange).styled("range")),
                    new Text(line.gini),
                    new Text(line.ks),
                    new Text(line.h),
                    new Text(line.brier),
                    new Text(line.logLoss),
                    new Text(line.rows),
                    new Text(line.bads),
                    new Text(line.badRate)));
        }
        return table.element();
    }
}
