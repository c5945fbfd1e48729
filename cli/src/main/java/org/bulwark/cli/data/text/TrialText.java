package org.bulwark.cli.data.text;

import static org.bulwark.cli.terminal.Terminal.count;
import static org.bulwark.cli.terminal.Terminal.fixed;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bulwark.cli.terminal.Json;
import org.bulwark.cli.terminal.Terminal;
import org.bulwark.data.text.EventType;
import org.bulwark.data.text.Language;
import org.bulwark.data.text.Sentiment;
import org.bulwark.data.text.trial.Judged;
import org.bulwark.data.text.trial.Tally;
import org.bulwark.data.text.trial.TextTrial;
import org.jspecify.annotations.Nullable;

/** How a trial looks: precision, recall and F1 by type and language, with counts. */
final class TrialText {

    private TrialText() {}

    /** Prints a trial for each language of which there are sentences. */
    static void print(String title, List<Judged> judged, PrintWriter out) {
        byLanguage(judged).forEach((language, trial) -> {
            out.println(title + ", " + language.name().toLowerCase(Locale.ROOT) + ": " + count(trial.sentences())
                    + " sentences; type right " + fixed(trial.accuracy(), 3) + ", mean F1 " + fixed(trial.macroF1(), 3)
                    + ", sentiment right " + fixed(trial.sentimentAccuracy(), 3) + ", calibration error "
                    + fixed(trial.calibration(), 3));
            Terminal table = Terminal.table("lrrrrrr").row("", "there", "read", "right", "precision", "recall", "F1");
            for (Map.Entry<EventType, Tally> entry : trial.byType().entrySet()) {
                row(table, entry.getKey().word(), entry.getValue());
            }
            for (Map.Entry<Sentiment, Tally> entry : trial.bySentiment().entrySet()) {
                row(table, "sentiment " + entry.getKey().name().toLowerCase(Locale.ROOT), entry.getValue());
            }
            table.lines().forEach(out::println);
            out.println();
        });
        out.flush();
    }

    private static void row(Terminal table, String name, Tally tally) {
        table.row(
                name,
                count(tally.actual()),
                count(tally.read()),
                count(tally.right()),
                fixed(tally.precision(), 2),
                fixed(tally.recall(), 2),
                fixed(tally.f1(), 2));
    }

    /** The same for programs. */
    static List<Object> json(List<Judged> judged) {
        return byLanguage(judged).entrySet().stream()
                .<Object>map(entry -> Json.object(
                        "language", entry.getKey().code(),
                        "sentences", entry.getValue().sentences(),
                        "accuracy", Json.number(entry.getValue().accuracy()),
                        "macroF1", Json.number(entry.getValue().macroF1()),
                        "sentimentAccuracy", Json.number(entry.getValue().sentimentAccuracy()),
                        "calibration", Json.number(entry.getValue().calibration()),
                        "types",
                                entry.getValue().byType().entrySet().stream()
                                        .map(e -> json("type", e.getKey().word(), e.getValue()))
                                        .toList(),
                        "sentiments",
                                entry.getValue().bySentiment().entrySet().stream()
                                        .map(e -> json("sentiment", e.getKey().value(), e.getValue()))
                                        .toList()))
                .toList();
    }

    private static Map<String, @Nullable Object> json(String what, Object which, Tally tally) {
        return Json.object(
                what,
                which,
                "actual",
                tally.actual(),
                "read",
                tally.read(),
                "right",
                tally.right(),
                "precision",
                Json.number(tally.precision()),
                "recall",
                Json.number(tally.recall()),
                "f1",
                Json.number(tally.f1()));
    }

    private static Map<Language, TextTrial> byLanguage(List<Judged> judged) {
        Map<Language, TextTrial> trials = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            List<Judged> some = judged.stream()
                    .filter(j -> j.sentence().language() == language)
                    .toList();
            if (!some.isEmpty()) {
                trials.put(language, TextTrial.of(some));
            }
        }
        return trials;
    }
}
