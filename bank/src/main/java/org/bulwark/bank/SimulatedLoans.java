package org.bulwark.bank;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.bulwark.bank.economy.BankProblem;
import org.bulwark.bank.economy.Economy;
import org.bulwark.bank.economy.Horizon;
import org.bulwark.bank.loan.Loan;
import org.bulwark.bank.loan.LoanBook;
import org.bulwark.bank.population.Population;
import org.bulwark.data.Column;
import org.bulwark.data.DataSpecification;
import org.bulwark.data.SourceSpecification;
import org.bulwark.data.Table;
import org.bulwark.data.TargetSpecification;

/**
 * A data set of loans with their outcomes, simulated, with the true probability of default beside it: what a scorecard is learned from
 * when there are no real loans at hand.
 *
 * <p>The same arguments give the same bits, on every machine and with any number of threads, and fewer rows are the first of more.
 *
 * @param table one row a disbursed loan; its columns are described in the specification
 * @param specification the role, title and special codes of every column; what must not be used is excluded with the reason
 */
public record SimulatedLoans(Table table, DataSpecification specification) {

    /** The first month of lending unless another is given. */
    public static final YearMonth FIRST = YearMonth.of(2017, 1);

    /** The last month of lending unless another is given: seven years, one whole business cycle. */
    public static final YearMonth LAST = YearMonth.of(2023, 12);

    private static final int MOST_ROWS = 50_000_000;
    private static final int CHUNK = 1024;
    private static final int WAVE = 64;

    /** Loans to firms and people, disbursed from 2017 to 2023. */
    public static SimulatedLoans of(long seed, int rows) {
        return of(seed, rows, Borrowers.ALL, FIRST, LAST);
    }

    /**
     * Loans to the borrowers given, disbursed in the months given.
     *
     * @param seed decides everything
     * @param rows from 1 to 50 million, else {@link BankProblem#ROWS_INVALID}
     * @param borrowers whose loans
     * @param first the first month of lending
     * @param last the last one, else {@link BankProblem#HORIZON_INVALID}
     */
    public static SimulatedLoans of(long seed, int rows, Borrowers borrowers, YearMonth first, YearMonth last) {
        if (rows < 1 || rows > MOST_ROWS) {
            throw BankProblem.ROWS_INVALID.with(
                    rows + " simulated loans were asked for.", "Ask for 1 to " + MOST_ROWS + " rows.");
        }
        LoanBook book = LoanBook.of(Population.of(Economy.of(seed, Horizon.of(first, last))));
        String name = "simulated loans, seed " + seed;
        List<LoanField> fields = LoanFields.all();
        return new SimulatedLoans(new Table(name, columns(book, rows, borrowers, fields)), specified(name, fields));
    }

    /** Applications are taken in waves of chunks: a wave's chunks in parallel, its loans into the rows in the order of their numbers. */
    private static List<Column> columns(LoanBook book, int rows, Borrowers borrowers, List<LoanField> fields) {
        List<LoanField.Filling> fillings =
                fields.stream().map(f -> f.maker().apply(rows)).toList();
        int filled = 0;
        for (long wave = 0; filled < rows; wave++) {
            long firstChunk = wave * WAVE;
            Loan[][] chunks = IntStream.range(0, WAVE)
                    .parallel()
                    .mapToObj(c -> chunk(book, borrowers, (firstChunk + c) * CHUNK))
                    .toArray(Loan[][]::new);
            int[] start = new int[WAVE + 1];
            start[0] = filled;
            for (int c = 0; c < WAVE; c++) {
                start[c + 1] = Math.min(rows, start[c] + chunks[c].length);
            }
            IntStream.range(0, WAVE).parallel().forEach(c -> {
                for (LoanField.Filling filling : fillings) {
                    for (int row = start[c]; row < start[c + 1]; row++) {
                        filling.set(row, chunks[c][row - start[c]]);
                    }
                }
            });
            filled = start[WAVE];
        }
        return fillings.stream().map(LoanField.Filling::column).toList();
    }

    private static Loan[] chunk(LoanBook book, Borrowers borrowers, long first) {
        Loan[] loans = new Loan[CHUNK];
        int count = 0;
        for (long number = first; number < first + CHUNK; number++) {
            if (!wanted(book, borrowers, number)) {
                continue;
            }
            Optional<Loan> loan = book.sampledLoan(number);
            if (loan.isPresent()) {
                loans[count++] = loan.get();
            }
        }
        return Arrays.copyOf(loans, count);
    }

    private static boolean wanted(LoanBook book, Borrowers borrowers, long number) {
        return switch (borrowers) {
            case ALL -> true;
            case FIRMS -> book.population().isFirm(book.customerOf(number));
            case PEOPLE -> !book.population().isFirm(book.customerOf(number));
        };
    }

    private static DataSpecification specified(String name, List<LoanField> fields) {
        TargetSpecification target = new TargetSpecification(
                LoanFields.TARGET, new TreeSet<>(List.of("1")), Optional.of(new TreeSet<>(List.of("0"))));
        return new DataSpecification(
                name,
                SourceSpecification.INFERRED,
                Optional.of(target),
                fields.stream().map(LoanField::specification).toList());
    }
}
