package org.bulwark.files.warning;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bulwark.basics.Problem;
import org.bulwark.basics.ProblemException;
import org.bulwark.data.Column;
import org.bulwark.data.DataProblem;
import org.bulwark.data.Table;
import org.bulwark.files.FilesProblem;
import org.bulwark.files.table.FileRow;
import org.bulwark.files.table.FileRows;
import org.bulwark.warning.WarningProblem;
import org.bulwark.warning.replay.Look;
import org.bulwark.warning.replay.Outcome;

/**
 * What became of a bank's parties, one a row: {@code party}, {@code default} (empty for none), {@code from} and {@code until} (since when
 * and until when it is known), and where it is there {@code last} (the last month at which it can be looked at). Months are {@code 2020-06};
 * of a day its month counts. All other columns are kept as texts.
 */
public final class OutcomeFile {

    private static final List<String> NEEDED = List.of("party", "default", "from", "until");
    private static final String LAST = "last";
    private static final int MONTH_LETTERS = 7;

    private final String file;
    private final List<Outcome> outcomes = new ArrayList<>();
    private final Set<String> parties = new HashSet<>();

    private OutcomeFile(String file) {
        this.file = file;
    }

    /**
     * Reads a CSV or Parquet file.
     *
     * @throws ProblemException {@link FilesProblem#FILE_MISSING} and its like, {@link DataProblem#COLUMN_UNKNOWN},
     *     {@link DataProblem#ROWS_MISSING}, and with the line {@link FilesProblem#ROW_BROKEN} and {@link WarningProblem#OUTCOME_INVALID}
     */
    public static List<Outcome> read(Path file) {
        OutcomeFile reading = new OutcomeFile(file.toString());
        List<FileRow> rows = new ArrayList<>();
        List<String> names;
        try {
            names = FileRows.read(file, rows::add);
        } catch (IOException e) {
            throw new ProblemException(
                    new Problem(
                            FilesProblem.FILE_MISSING,
                            file + " cannot be read: " + e.getMessage() + ".",
                            "Check the name, and that the file is whole."),
                    e);
        }
        reading.names(names);
        for (FileRow row : rows) {
            if (row.fault().isPresent()) {
                throw reading.broken(row.position() + 1, "the row is broken: " + row.text());
            }
            reading.add(row.position() + 1, row.cells());
        }
        return reading.some();
    }

    /** The same of a table, such as the result of a query. */
    public static List<Outcome> of(Table table) {
        OutcomeFile reading = new OutcomeFile(table.name());
        reading.names(table.columns().stream().map(Column::name).toList());
        for (int row = 0; row < table.rows(); row++) {
            Map<String, String> cells = new LinkedHashMap<>();
            for (Column column : table.columns()) {
                if (!column.isMissing(row)) {
                    cells.put(column.name(), column.text(row));
                }
            }
            reading.add(row + 1L, cells);
        }
        return reading.some();
    }

    private void names(List<String> names) {
        for (String needed : NEEDED) {
            if (!names.contains(needed)) {
                throw DataProblem.COLUMN_UNKNOWN.with(
                        file + " has no column '" + needed + "'; it has " + String.join(", ", names) + ".",
                        "Give the columns " + String.join(", ", NEEDED)
                                + ": who, when it defaulted first (or nothing), and from when until when that is known.");
            }
        }
    }

    private List<Outcome> some() {
        if (outcomes.isEmpty()) {
            throw DataProblem.ROWS_MISSING.with(
                    file + " tells of nobody.", "Give at least one row under the header party,default,from,until.");
        }
        return outcomes;
    }

    private void add(long line, Map<String, String> cells) {
        String party = cells.getOrDefault("party", "").strip();
        if (party.isEmpty()) {
            throw broken(line, "the party is missing.");
        }
        if (!parties.add(party)) {
            throw invalid(
                    line, "'" + party + "' stands there twice.", "Give each party one row, with its first default.");
        }
        int from = month(line, "from", cells).orElseThrow(() -> broken(line, "'from' is missing."));
        int until = month(line, "until", cells).orElseThrow(() -> broken(line, "'until' is missing."));
        int last = month(line, LAST, cells).orElse(until);
        Optional<Integer> defaulted = month(line, "default", cells);
        if (until < from || last < from || last > until) {
            throw invalid(
                    line,
                    "'" + party + "' is known of until a month before 'from', or looked at outside of both.",
                    "Write from, last and until in the order of time.");
        }
        defaulted.ifPresent(month -> {
            if (month < from || month > until) {
                throw invalid(
                        line,
                        "'" + party + "' defaulted " + (month < from ? "before 'from'." : "after 'until'."),
                        "Leave out who was in default from the beginning; 'until' is how far the books go, for everybody.");
            }
        });
        Map<String, String> belongs = new HashMap<>(cells);
        NEEDED.forEach(belongs::remove);
        belongs.remove(LAST);
        outcomes.add(new Outcome(party, from, last, until, defaulted.orElse(Look.NEVER), belongs));
    }

    private Optional<Integer> month(long line, String column, Map<String, String> cells) {
        String text = cells.getOrDefault(column, "").strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            YearMonth month = YearMonth.parse(text.substring(0, Math.min(MONTH_LETTERS, text.length())));
            return Optional.of((month.getYear() - 1970) * 12 + month.getMonthValue() - 1);
        } catch (DateTimeException e) {
            throw broken(line, "'" + text + "' in the column '" + column + "' is no month and no day.");
        }
    }

    private ProblemException broken(long line, String what) {
        return FilesProblem.ROW_BROKEN.with(
                file + ", line " + line + ": " + what, "Write months as 2020-06 and days as 2020-06-30.");
    }

    private ProblemException invalid(long line, String what, String help) {
        return WarningProblem.OUTCOME_INVALID.with(file + ", line " + line + ": " + what, help);
    }
}
