package org.bulwark.cli.workout;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.bulwark.basics.Reason;
import org.bulwark.cli.terminal.ExitCode;
import org.bulwark.cli.terminal.Terminal;
import org.bulwark.files.FilesProblem;
import org.bulwark.files.tree.TextFile;
import org.bulwark.files.words.Words;
import org.bulwark.files.workout.ClassificationFile;
import org.bulwark.files.workout.DebtFile;
import org.bulwark.files.workout.DebtRow;
import org.bulwark.files.workout.ShippedWorkout;
import org.bulwark.workout.classification.ClassFinding;
import org.bulwark.workout.classification.ClassReading;
import org.bulwark.workout.classification.ClassificationRules;
import org.bulwark.workout.classification.Debtor;
import org.bulwark.workout.classification.StageFinding;
import org.bulwark.workout.classification.StageReading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bulwark workout classify}. */
@Command(
        name = "classify",
        description = "Find the class and the stage of each debt of a file, and say why.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  bulwark workout classify debts.csv --on 2026-06-30",
            "  bulwark workout classify debts.csv --on 2026-06-30 --rules mine.yaml --language zh"
        })
final class ClassifyCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DATA", description = "A CSV file of debts; docs/workout.md describes its columns.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    Path data;

    @Option(names = "--on", required = true, paramLabel = "DATE", description = "The business date of the facts.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    LocalDate on;

    @Option(names = "--rules", paramLabel = "FILE", description = "Rules as YAML; those that are shipped if not given.")
    Optional<Path> rules = Optional.empty();

    @Option(
            names = "--language",
            paramLabel = "LANGUAGE",
            description = "Of the reasons: en or zh (${DEFAULT-VALUE}).",
            defaultValue = "en")
    String language = "en";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    @Override
    public Integer call() {
        ClassificationRules how = rules.map(file -> ClassificationFile.read(
                                TextFile.read(file), file.getFileName().toString())
                        .value())
                .orElseGet(ShippedWorkout::classification);
        ClassReading classes = ClassReading.of(how.classes());
        StageReading stages = StageReading.of(how.stages());
        Words words = Words.in(Locale.forLanguageTag(language));
        PrintWriter out = spec.commandLine().getOut();
        Map<String, List<DebtRow>> debtors = new LinkedHashMap<>();
        DebtFile.read(data, on)
                .forEach(row -> debtors.computeIfAbsent(row.debtor(), _ -> new ArrayList<>())
                        .add(row));
        Terminal table = Terminal.table("lllll").row("debtor", "debt", "class", "stage", "why");
        int count = 0;
        for (List<DebtRow> rows : debtors.values()) {
            List<ClassFinding> findings = classes.at(debtor(rows), on);
            for (int i = 0; i < rows.size(); i++) {
                count++;
                StageFinding stage = stages.at(rows.get(i).facts());
                List<Reason> reasons = new ArrayList<>(findings.get(i).reasons());
                reasons.addAll(stage.reasons());
                table.wholeRow(
                        rows.get(i).debtor(),
                        rows.get(i).debt().id(),
                        findings.get(i).found().word(),
                        Integer.toString(stage.stage().number()),
                        String.join(
                                " ", reasons.stream().map(words::say).distinct().toList()));
            }
        }
        table.lines().forEach(out::println);
        out.println("  " + Terminal.count(count) + " debts of " + Terminal.count(debtors.size()) + " debtors.");
        out.flush();
        return ExitCode.DONE;
    }

    private static Debtor debtor(List<DebtRow> rows) {
        DebtRow first = rows.getFirst();
        for (DebtRow row : rows) {
            if (row.retail() != first.retail() || row.crossBankPpm() != first.crossBankPpm()) {
                throw FilesProblem.ROW_BROKEN.with(
                        "Line " + row.line() + " says something else of debtor '" + row.debtor() + "' than line "
                                + first.line() + ".",
                        "Give retail and cross-bank the same on each of its lines.");
            }
        }
        return new Debtor(
                first.retail(),
                first.crossBankPpm(),
                rows.stream().map(DebtRow::debt).toList());
    }
}
