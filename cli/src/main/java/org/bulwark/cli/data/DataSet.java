package org.bulwark.cli.data;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.bulwark.bank.SimulatedLoans;
import org.bulwark.basics.Progress;
import org.bulwark.cli.terminal.Terminal;
import org.bulwark.data.DataSpecification;
import org.bulwark.data.Sample;
import org.bulwark.data.Table;
import org.bulwark.files.specification.SpecificationReader;
import org.bulwark.files.table.Reading;
import org.bulwark.files.table.RejectedRow;
import org.bulwark.files.table.TableReader;

/**
 * Rows, what their columns are for, and where they come from.
 *
 * @param table the rows
 * @param specification what the columns are for
 * @param sha256 hash of the source; empty for simulated rows
 * @param rejected the first of the broken rows that were left out
 * @param rejectedRows how many were left out
 * @param remark what the user must know of the source, when nobody named one
 * @param periods a split in time that suits the data, when nobody named them
 */
public record DataSet(
        Table table,
        DataSpecification specification,
        String sha256,
        List<RejectedRow> rejected,
        long rejectedRows,
        Optional<String> remark,
        Optional<Periods> periods) {

    private static final int BROKEN_SHOWN = 5;
    private static final int SIMULATED_ROWS = 20_000;
    private static final long SIMULATED_SEED = 42;
    private static final Path EXAMPLE = Path.of("docs/examples/sba.yaml");

    /** Copies the list. */
    public DataSet {
        rejected = List.copyOf(rejected);
    }

    static DataSet of(Reading reading, DataSpecification specification) {
        return new DataSet(
                reading.table(),
                specification,
                reading.sha256(),
                reading.rejected(),
                reading.rejectedRows(),
                Optional.empty(),
                Optional.empty());
    }

    /** What stands in when the user named no data: the house's example, or simulated loans, and it says which. */
    static DataSet example(Progress progress) {
        Path example = DataOptions.home().resolve(EXAMPLE);
        if (example.toFile().isFile()
                && DataOptions.dataFolder()
                        .path()
                        .resolve("sba_loans_train.csv.gz")
                        .toFile()
                        .isFile()) {
            DataSpecification written = SpecificationReader.read(example);
            Reading reading = TableReader.in(DataOptions.folder(example))
                    .withData(DataOptions.dataFolder())
                    .telling(progress)
                    .read(written);
            return of(reading, written)
                    .remarked(
                            "No data named: using the example " + EXAMPLE + ", real loans.",
                            new Periods("2001", Optional.of("2005"), Optional.of("2007")));
        }
        SimulatedLoans loans = SimulatedLoans.of(SIMULATED_SEED, SIMULATED_ROWS);
        return new DataSet(loans.table(), loans.specification(), "", List.of(), 0, Optional.empty(), Optional.empty())
                .remarked(
                        "No data named and no real example here: using " + SIMULATED_ROWS
                                + " SIMULATED loans of a sample bank.",
                        new Periods("2021", Optional.of("2022"), Optional.empty()));
    }

    /** The rows with a known outcome, ready to learn from. */
    public Sample sample() {
        return Sample.of(table, specification);
    }

    /** Says where the rows come from when nobody named them, and which broken ones were left out. */
    public void announce(PrintWriter err) {
        remark.ifPresent(err::println);
        if (rejectedRows > 0) {
            err.println((rejectedRows == 1 ? "A broken row" : Terminal.count(rejectedRows) + " broken rows") + " of "
                    + specification.name() + (rejectedRows == 1 ? " was" : " were") + " left out:");
            rejected.stream().limit(BROKEN_SHOWN).forEach(row -> err.println("  " + row.message()));
            if (rejectedRows > BROKEN_SHOWN) {
                err.println("  … and " + Terminal.count(rejectedRows - BROKEN_SHOWN)
                        + " more; --strict stops at the first.");
            }
        }
        err.flush();
    }

    DataSet with(DataSpecification other) {
        return new DataSet(table, other, sha256, rejected, rejectedRows, remark, periods);
    }

    private DataSet remarked(String text, Periods split) {
        return new DataSet(table, specification, sha256, rejected, rejectedRows, Optional.of(text), Optional.of(split));
    }
}
