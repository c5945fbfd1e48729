package org.bulwark.cli.bank;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.bulwark.bank.SimulatedLoans;
import org.bulwark.cli.terminal.ExitCode;
import org.bulwark.cli.terminal.Terminal;
import org.bulwark.data.DataSpecification;
import org.bulwark.data.SourceSpecification;
import org.bulwark.files.specification.SpecificationWriter;
import org.bulwark.files.table.TableWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bulwark bank loans}. */
@Command(
        name = "loans",
        description = {
            "Write simulated loans and what their columns are for.",
            "The same seed gives the same loans; the true PD of each is known and excluded from learning."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:",
            "  bulwark bank loans --rows 20000 --out loans.csv --spec loans.yaml",
            "  bulwark score learn loans.yaml"
        })
final class LoansCommand implements Callable<Integer> {

    @Option(
            names = "--rows",
            paramLabel = "N",
            description = "How many loans (${DEFAULT-VALUE}).",
            defaultValue = "20000")
    int rows = 20_000;

    @Option(names = "--seed", paramLabel = "N", description = "Which economy (${DEFAULT-VALUE}).", defaultValue = "42")
    long seed = 42;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where they go: .csv or .parquet.")
    Path out = Path.of("loans.csv");

    @Option(
            names = "--spec",
            paramLabel = "FILE",
            description = "Where the specification goes (the same name with .yaml).")
    Optional<Path> specification = Optional.empty();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    @Override
    public Integer call() {
        SimulatedLoans loans = SimulatedLoans.of(seed, rows);
        TableWriter.write(loans.table(), out);
        Path yaml = specification.orElse(Path.of(out.toString().replaceFirst("\\.[^./]+$", "") + ".yaml"));
        SpecificationWriter.write(at(loans.specification(), out), yaml);
        spec.commandLine()
                .getErr()
                .println(Terminal.count(rows) + " simulated loans in " + out + ", what their columns are for in " + yaml
                        + ".");
        spec.commandLine().getErr().flush();
        return ExitCode.DONE;
    }

    private static DataSpecification at(DataSpecification bare, Path file) {
        SourceSpecification source = new SourceSpecification(
                Optional.of(file.toAbsolutePath().toString()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of());
        return new DataSpecification(bare.name(), source, bare.target(), bare.columns());
    }
}
