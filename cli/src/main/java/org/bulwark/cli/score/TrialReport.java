package org.bulwark.cli.score;

import static org.bulwark.cli.terminal.Terminal.count;
import static org.bulwark.cli.terminal.Terminal.fixed;
import static org.bulwark.cli.terminal.Terminal.percent;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import org.bulwark.cli.terminal.Json;
import org.bulwark.cli.terminal.Terminal;
import org.bulwark.score.trial.ByTime;
import org.bulwark.score.trial.CrossValidation;
import org.bulwark.score.trial.Spread;
import org.bulwark.score.validation.CalibrationBin;
import org.bulwark.score.validation.Interval;
import org.bulwark.score.validation.Judgement;
import org.jspecify.annotations.Nullable;

/** A trial for people, and the same for programs. */
final class TrialReport {

    private TrialReport() {}

    /** Prints a trial as text. */
    static void print(Trial trial, PrintWriter out) {
        switch (trial) {
            case Trial.Crossed(CrossValidation cv) -> print(cv, out);
            case Trial.OutOfTime(var learned, Judgement judgement, List<ByTime> periods) -> {
                out.println("Out of time, learned on "
                        + count(learned.scorecard().provenance().rows()) + " rows and judged on "
                        + count(judgement.rows()) + " later ones that it never saw:");
                print(judgement, out);
                byTime(periods).forEach(out::println);
            }
            case Trial.Given(String data, Judgement judgement) -> {
                out.println("Judged on " + count(judgement.rows()) + " rows of " + data + ":");
                print(judgement, out);
            }
        }
        out.flush();
    }

    private static void print(CrossValidation cv, PrintWriter out) {
        out.println(cv.folds() + "-fold cross-validation, stratified, " + times(cv.repeats()) + ", seed " + cv.seed()
                + "; bins, selection and points learned anew inside each fold:");
        Terminal table = Terminal.table("lrrr").row("", "mean", "± sd", "over folds ±");
        line(table, "AUC", cv.auc());
        line(table, "KS", cv.ks());
        line(table, "H-measure", cv.hMeasure());
        line(table, "Brier", cv.brier());
        line(table, "log-loss", cv.logLoss());
        table.lines().forEach(out::println);
        Interval interval = cv.pooled().interval(Interval.USUAL);
        out.println("  AUC of all " + count(cv.rows()) + " rows, each scored out of fold: "
                + fixed(cv.pooled().value(), 4) + " (95 %: " + fixed(interval.low(), 4) + " to "
                + fixed(interval.high(), 4) + "), " + count(cv.bads()) + " bads");
        out.println("  on average " + fixed(cv.characteristics().mean(), 1) + " characteristics");
    }

    private static String times(int repeats) {
        return repeats == 1 ? "drawn once" : "drawn " + repeats + " times";
    }

    private static void line(Terminal table, String name, Spread spread) {
        table.row(name, fixed(spread.mean(), 4), fixed(spread.sd(), 4), fixed(spread.foldSd(), 4));
    }

    private static void print(Judgement judged, PrintWriter out) {
        Interval interval = judged.aucInterval();
        Terminal.table("ll")
                .row(
                        "AUC",
                        fixed(judged.auc().value(), 4) + " (95 %: " + fixed(interval.low(), 4) + " to "
                                + fixed(interval.high(), 4) + ")")
                .row("Gini", fixed(judged.gini(), 4))
                .row("KS", fixed(judged.ks().value(), 4))
                .row("H-measure", fixed(judged.hMeasure().value(), 4))
                .row("Brier", fixed(judged.brier().score(), 4))
                .row("log-loss", fixed(judged.logLoss().value(), 4))
                .row("bad rate", percent(judged.baseRate()) + ", mean PD " + percent(judged.meanPd()))
                .lines()
                .forEach(out::println);
    }

    private static List<String> byTime(List<ByTime> periods) {
        Terminal table = Terminal.table("lrrrrr").row("period", "rows", "bads", "bad rate", "mean PD", "AUC");
        periods.forEach(p -> table.row(
                p.period(),
                count(p.rows()),
                count(p.bads()),
                percent(p.badRate()),
                percent(p.meanPd()),
                fixed(p.auc().map(a -> a.value()).orElse(Double.NaN), 4)));
        return table.lines();
    }

    /** The trial as maps for JSON. Always there: {@code auc.mean}, {@code auc.sd}, {@code ks}, {@code brier}, {@code rows}. */
    static Map<String, @Nullable Object> json(Trial trial) {
        return switch (trial) {
            case Trial.Crossed(CrossValidation cv) -> json(cv);
            case Trial.OutOfTime(var learned, Judgement judgement, List<ByTime> periods) -> {
                Map<String, @Nullable Object> json = json("out of time", judgement);
                json.put("trainRows", learned.scorecard().provenance().rows());
                json.put("periods", periods.stream().map(TrialReport::json).toList());
                yield json;
            }
            case Trial.Given(String data, Judgement judgement) -> json("given scorecard", judgement);
        };
    }

    private static Map<String, @Nullable Object> json(CrossValidation cv) {
        return Json.object(
                "protocol", "cross-validation",
                "rows", cv.rows(),
                "bads", cv.bads(),
                "baseRate", cv.baseRate(),
                "folds", cv.folds(),
                "repeats", cv.repeats(),
                "seed", cv.seed(),
                "auc",
                        Json.object(
                                "mean",
                                cv.auc().mean(),
                                "sd",
                                cv.auc().sd(),
                                "foldSd",
                                cv.auc().foldSd()),
                "pooled",
                        Json.object(
                                "value", cv.pooled().value(),
                                "low", cv.pooled().interval(Interval.USUAL).low(),
                                "high", cv.pooled().interval(Interval.USUAL).high()),
                "ks", cv.ks().mean(),
                "hMeasure", cv.hMeasure().mean(),
                "brier", cv.brier().mean(),
                "logLoss", cv.logLoss().mean(),
                "characteristics", cv.characteristics().mean());
    }

    private static Map<String, @Nullable Object> json(String protocol, Judgement judged) {
        return Json.object(
                "protocol", protocol,
                "rows", judged.rows(),
                "bads", judged.badRows(),
                "baseRate", judged.baseRate(),
                "meanPd", judged.meanPd(),
                "auc",
                        Json.object(
                                "mean", judged.auc().value(),
                                "sd", Json.number(judged.auc().standardError()),
                                "low", judged.aucInterval().low(),
                                "high", judged.aucInterval().high()),
                "gini", judged.gini(),
                "ks", judged.ks().value(),
                "hMeasure", judged.hMeasure().value(),
                "brier", judged.brier().score(),
                "logLoss", judged.logLoss().value(),
                "calibration",
                        judged.calibration().bins().stream()
                                .map(TrialReport::json)
                                .toList());
    }

    private static Map<String, @Nullable Object> json(CalibrationBin bin) {
        return Json.object("rows", bin.rows(), "meanPd", bin.meanPd(), "badRate", bin.badRate());
    }

    private static Map<String, @Nullable Object> json(ByTime period) {
        return Json.object(
                "period", period.period(),
                "rows", period.rows(),
                "bads", period.bads(),
                "badRate", period.badRate(),
                "meanPd", period.meanPd(),
                "auc", period.auc().map(a -> Json.number(a.value())).orElse(null));
    }
}
