package org.bulwark.cli.score;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.bulwark.cli.terminal.ExitCode;
import org.bulwark.files.FilesProblem;
import org.bulwark.files.export.PointsTable;
import org.bulwark.files.export.ScorecardPmml;
import org.bulwark.files.export.ScorecardSql;
import org.bulwark.files.export.SqlDialect;
import org.bulwark.files.model.ScorecardFile;
import org.bulwark.score.scorecard.Scorecard;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bulwark score export}. */
@Command(
        name = "export",
        description = "Write a scorecard for other systems: SQL, PMML, a points table.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  bulwark score export scorecard.json --to duckdb --table loans --keep id",
            "  bulwark score export scorecard.json --to postgresql --table bank.loans --pd > score.sql",
            "  bulwark score export scorecard.json --to xlsx --out points.xlsx",
            "  bulwark score export scorecard.json --to pmml --out scorecard.pmml"
        })
final class ExportCommand implements Callable<Integer> {

    /** What can be written. */
    enum Format {
        POSTGRESQL,
        DUCKDB,
        SPARK,
        PMML,
        CSV,
        XLSX
    }

    @Parameters(paramLabel = "SCORECARD", description = "A scorecard that learn wrote.")
    Path model = Path.of("scorecard.json");

    @Option(names = "--to", required = true, description = "${COMPLETION-CANDIDATES}.")
    Format format = Format.CSV;

    @Option(names = "--out", paramLabel = "FILE", description = "Where it goes (standard output; needed for xlsx).")
    @Nullable
    Path out;

    @Option(
            names = "--table",
            paramLabel = "NAME",
            split = "\\.",
            description = "SQL: the table to read, schema.table for one in a schema (loans).")
    List<String> table = new ArrayList<>(List.of("loans"));

    @Option(
            names = "--keep",
            paramLabel = "COLUMN",
            split = ",",
            description = "SQL: columns to keep beside the score.")
    List<String> keep = new ArrayList<>();

    @Option(names = "--points", description = "SQL: give the points of each characteristic.")
    boolean points;

    @Option(names = "--pd", description = "SQL: give the probability of being bad.")
    boolean pd;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    @Override
    public Integer call() {
        Scorecard scorecard = ScorecardFile.read(model);
        switch (format) {
            case POSTGRESQL -> sql(scorecard, SqlDialect.POSTGRESQL);
            case DUCKDB -> sql(scorecard, SqlDialect.DUCKDB);
            case SPARK -> sql(scorecard, SqlDialect.SPARK);
            case PMML -> pmml(scorecard);
            case CSV -> csv(scorecard);
            case XLSX -> xlsx(scorecard);
        }
        return ExitCode.DONE;
    }

    private void sql(Scorecard scorecard, SqlDialect dialect) {
        String statement =
                ScorecardSql.of(scorecard, dialect).statement(table, new ScorecardSql.Columns(keep, points, pd));
        if (out == null) {
            spec.commandLine().getOut().println(statement);
            spec.commandLine().getOut().flush();
        } else {
            try {
                Files.writeString(out, statement + "\n");
            } catch (IOException e) {
                throw FilesProblem.FILE_UNWRITABLE.with(
                        "The file '" + out + "' cannot be written.", "Check its folder and your rights.");
            }
        }
    }

    private void pmml(Scorecard scorecard) {
        if (out == null) {
            print(stream -> ScorecardPmml.write(scorecard, stream));
        } else {
            ScorecardPmml.write(scorecard, out);
        }
    }

    private void csv(Scorecard scorecard) {
        if (out == null) {
            print(PointsTable.of(scorecard)::writeCsv);
        } else {
            PointsTable.of(scorecard).writeCsv(out);
        }
    }

    /** Prints what writes UTF-8 to a stream. */
    private void print(Consumer<OutputStream> writer) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        writer.accept(bytes);
        spec.commandLine().getOut().print(bytes.toString(StandardCharsets.UTF_8));
        spec.commandLine().getOut().flush();
    }

    private void xlsx(Scorecard scorecard) {
        if (out == null) {
            throw new ParameterException(
                    spec.commandLine(), "A workbook goes to a file and not to standard output: add --out points.xlsx");
        }
        PointsTable.of(scorecard).writeXlsx(out);
    }
}
