package org.bulwark.cli.bank;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import org.bulwark.bank.stream.LoanOutcome;
import org.bulwark.bank.stream.SampleStreams;
import org.bulwark.basics.Problem;
import org.bulwark.basics.ProblemException;
import org.bulwark.cli.sample.BankSize;
import org.bulwark.cli.terminal.ExitCode;
import org.bulwark.cli.terminal.Terminal;
import org.bulwark.data.DataProblem;
import org.bulwark.files.FilesProblem;
import org.bulwark.score.validation.Auc;
import org.bulwark.score.validation.Interval;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bulwark bank labels}. */
@Command(
        name = "labels",
        description = {
            "Write who of a simulated bank had a running loan at the end of each quarter, and who of them was in default within the",
            "twelve months after: labels for bulwark indicator compute. Then print how well these very rows can be foreseen at all.",
            "The columns oracle and late are truth: never inputs."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  bulwark bank labels --out labels.csv",
            "  bulwark bank labels --seed 7 --from 2022-01 --out later.csv"
        })
final class LabelsCommand implements Callable<Integer> {

    private static final double ALERTS = 0.1;

    @Mixin
    BankSize size = BankSize.of(2000);

    @Option(names = "--seed", paramLabel = "N", description = "Which bank (${DEFAULT-VALUE}).", defaultValue = "42")
    long seed = 42;

    @Option(names = "--from", paramLabel = "MONTH", description = "Quarters that end in this month or later: 2022-01.")
    Optional<YearMonth> from = Optional.empty();

    @Option(names = "--until", paramLabel = "MONTH", description = "Quarters that end in this month or before.")
    Optional<YearMonth> until = Optional.empty();

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The file of labels.")
    Path out = Path.of("labels.csv");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    @Override
    public Integer call() {
        SampleStreams bank = size.streams(seed);
        List<LoanOutcome> rows = LongStream.range(0, bank.customers())
                .parallel()
                .mapToObj(bank::outcomes)
                .flatMap(List::stream)
                .filter(row -> from.isEmpty() || !row.month().isBefore(from.get()))
                .filter(row -> until.isEmpty() || !row.month().isAfter(until.get()))
                .toList();
        if (rows.isEmpty()) {
            throw DataProblem.ROWS_MISSING.with(
                    "No loan ran at the end of a quarter in that time, or twelve months are not yet over.",
                    "Ask for earlier quarters, for more firms or for more years.");
        }
        write(rows);
        print(rows);
        return ExitCode.DONE;
    }

    private void write(List<LoanOutcome> rows) {
        StringBuilder text = new StringBuilder("party,instant,kind,industry,region,bad,oracle,late\n");
        rows.forEach(row -> text.append(String.format(
                Locale.ROOT,
                "%s,%s,%s,%s,%s,%d,%.4f,%d\n",
                row.party().value(),
                row.month().plusMonths(1).atDay(1),
                row.firm() ? "firm" : "person",
                row.industry(),
                row.region(),
                row.defaults() ? 1 : 0,
                row.foreseen(),
                row.late() ? 1 : 0)));
        try {
            Files.writeString(out, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new ProblemException(
                    new Problem(
                            FilesProblem.FILE_UNWRITABLE,
                            "'" + out + "' cannot be written.",
                            "Check that you may write there and that there is room."),
                    e);
        }
    }

    private void print(List<LoanOutcome> rows) {
        double[] foreseen = rows.stream().mapToDouble(LoanOutcome::foreseen).toArray();
        byte[] bad = new byte[rows.size()];
        for (int i = 0; i < bad.length; i++) {
            bad[i] = (byte) (rows.get(i).defaults() ? 1 : 0);
        }
        long defaults = rows.stream().filter(LoanOutcome::defaults).count();
        long late = rows.stream().filter(LoanOutcome::late).count();
        long caught = rows.stream().filter(row -> row.late() && row.defaults()).count();
        long worst = rows.stream()
                .sorted((a, b) -> Double.compare(b.foreseen(), a.foreseen()))
                .limit((long) (rows.size() * ALERTS))
                .filter(LoanOutcome::defaults)
                .count();
        PrintWriter print = spec.commandLine().getOut();
        Terminal table = Terminal.table("lrl")
                .row("rows", Terminal.count(rows.size()), "running loans, at the end of a quarter")
                .row("defaults", Terminal.count(defaults), "within the twelve months after");
        if (defaults > 0 && defaults < rows.size()) {
            Auc auc = Auc.of(foreseen, bad, null);
            Interval interval = auc.interval(Interval.USUAL);
            table.row(
                            "oracle, AUC",
                            Terminal.fixed(auc.value(), 4),
                            "95 %: " + Terminal.fixed(interval.low(), 4) + " to " + Terminal.fixed(interval.high(), 4))
                    .row("oracle, recall", share(worst, defaults), "when it marks the worst tenth of the rows")
                    .row("naive, recall", share(caught, defaults), "1 or more days past due on that day")
                    .row("naive, marked", share(late, rows.size()), "of all rows");
        }
        table.lines().forEach(print::println);
        print.flush();
        spec.commandLine().getErr().println("The labels are in " + out + ".");
        spec.commandLine().getErr().flush();
    }

    private static String share(long part, long whole) {
        return Terminal.percent((double) part / whole);
    }
}
