package org.bulwark.files.report;

import static org.bulwark.files.report.DataTable.Column.name;
import static org.bulwark.files.report.DataTable.Column.number;
import static org.bulwark.files.report.DataTable.Column.text;

import java.util.List;
import org.bulwark.files.report.chart.Ticks;
import org.bulwark.files.report.markup.Element;
import org.bulwark.files.report.markup.Text;
import org.bulwark.score.binning.Bin;
import org.bulwark.score.scorecard.Characteristic;
import org.bulwark.score.scorecard.PointsScale;
import org.bulwark.score.scorecard.Scorecard;

/** The scorecard itself: points to add up, and what a sum of points means. */
final class PointsTable {

    private static final int STEPS = 16;

    private PointsTable() {}

    static Section of(ReportContent content, Phrases phrases) {
        Scorecard scorecard = content.scorecard();
        return Section.of(
                "points",
                phrases.say("points"),
                Prose.paragraph(phrases.say(
                        "points.words",
                        "worst",
                        Figures.points(scorecard.worst()),
                        "best",
                        Figures.points(scorecard.best()))),
                Element.of("div", points(scorecard, phrases), meaning(scorecard, phrases))
                        .styled("columns"));
    }

    private static Element points(Scorecard scorecard, Phrases phrases) {
        DataTable table = DataTable.of(
                phrases.say("points.table"), name(phrases.say("bins.bin")), number(phrases.say("bins.points")));
        for (Characteristic characteristic : scorecard.characteristics()) {
            List<Bin> bins = characteristic.binning().bins();
            for (int code = 0; code < bins.size(); code++) {
                table.row(List.of(
                        BinTable.label(bins.get(code), phrases),
                        new Text(Figures.points(characteristic.points().get(code)))));
            }
            table.group(Prose.name(characteristic.title()));
        }
        return table.element();
    }

    private static Element meaning(Scorecard scorecard, Phrases phrases) {
        PointsScale scale = scorecard.scale();
        DataTable table = DataTable.of(
                phrases.say("points.meaning"),
                text(phrases.say("distribution.score")),
                number(phrases.say("points.odds")),
                number(phrases.say("distribution.pd")));
        int step = (int) Math.max(1, Ticks.step((double) scorecard.best() - scorecard.worst(), STEPS));
        for (int score = Math.ceilDiv(scorecard.worst(), step) * step; score <= scorecard.best(); score += step) {
            table.row(
                    Figures.points(score),
                    phrases.say("points.odds.value", "odds", odds(Math.exp(scale.logOdds(score)))),
                    Figures.percent(scale.pd(score)));
        }
        return table.element();
    }

    private static String odds(double odds) {
        return Figures.decimal(odds, odds < 10 ? 2 : odds < 100 ? 1 : 0);
    }
}
