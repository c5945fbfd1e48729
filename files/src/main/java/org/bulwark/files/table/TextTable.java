package org.bulwark.files.table;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.bulwark.basics.Progress;
import org.bulwark.data.Column;
import org.bulwark.data.Table;
import org.bulwark.files.FilesProblem;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of a text file into columns: once, and those columns that turned out to hold names a second time.
 */
final class TextTable {

    private final TextSource source;
    private final Layout layout;
    private final Missing missing;
    private final Rejections rejections;
    private final Progress progress;
    private final MemoryBudget budget = MemoryBudget.ofThisMachine();

    TextTable(TextSource source, Layout layout, Missing missing, boolean strict, Progress progress) {
        this.source = source;
        this.layout = layout;
        this.missing = missing;
        this.rejections = new Rejections(strict);
        this.progress = progress;
    }

    /**
     * Reads the table.
     *
     * @param declared the builder of a declared column by its place, or null for a column to be inferred
     */
    Reading read(IntFunction<@Nullable ColumnBuilder> declared) throws IOException {
        int width = layout.names().size();
        ColumnBuilder[] builders = new ColumnBuilder[width];
        for (int i = 0; i < width; i++) {
            ColumnBuilder known = declared.apply(i);
            builders[i] = known == null ? new InferredBuilder(missing, budget) : known;
        }
        String sha256;
        Pass pass;
        try (StoredBytes stored = source.stored();
                RowScanner scanner = open(stored)) {
            pass = new Pass(stored, scanner, builders);
            pass.first();
            sha256 = stored.drainedSha256();
        }
        rejections.refuseIfNoneIsWhole(source.name(), pass.rowsRead);
        readNamesAgain(builders, pass.rows);
        List<Column> columns = new ArrayList<>(width);
        for (int i = 0; i < width; i++) {
            columns.add(builders[i].build(layout.names().get(i), pass.rows));
        }
        return new Reading(
                new Table(source.name(), columns), rejections.kept(), rejections.count(), pass.rowsRead, sha256);
    }

    MemoryBudget budget() {
        return budget;
    }

    private RowScanner open(StoredBytes stored) throws IOException {
        RowScanner scanner = new RowScanner(source.open(stored), layout.dialect());
        for (int i = 0; i < layout.preamble(); i++) {
            scanner.nextLine();
        }
        if (layout.header()) {
            scanner.next();
        }
        if (layout.names().size() == 1) {
            scanner.keepBlankLines();
        }
        return scanner;
    }

    private void readNamesAgain(ColumnBuilder[] builders, int rows) throws IOException {
        int[] named = IntStream.range(0, builders.length)
                .filter(i -> builders[i] instanceof InferredBuilder inferred && inferred.isNamed())
                .toArray();
        if (named.length == 0) {
            return;
        }
        for (int i : named) {
            builders[i] = new CategoryBuilder(missing, budget, rows);
        }
        try (StoredBytes stored = source.stored();
                RowScanner scanner = open(stored)) {
            int found = new Pass(stored, scanner, builders).second(named);
            if (found != rows) {
                throw FilesProblem.FILE_DAMAGED.with(
                        source.name() + " changed while it was being read.", "Read it again when nobody writes to it.");
            }
        }
    }

    /** One way through the file. */
    private final class Pass {

        private static final int TELL_EVERY = 1 << 14;

        private final StoredBytes stored;
        private final RowScanner scanner;
        private final ColumnBuilder[] builders;
        private final long size;
        private long rowsRead;
        private int rows;

        Pass(StoredBytes stored, RowScanner scanner, ColumnBuilder[] builders) throws IOException {
            this.stored = stored;
            this.scanner = scanner;
            this.builders = builders;
            this.size = Files.size(source.path());
        }

        void first() throws IOException {
            int[] order = askedFirst();
            while (scanner.next()) {
                RejectedRow broken = form();
                for (int i = 0; broken == null && i < order.length; i++) {
                    if (!scanner.row().putInto(builders[order[i]], rows, order[i])) {
                        broken = value(order[i]);
                    }
                }
                if (broken == null) {
                    rows++;
                } else {
                    rejections.add(rowsRead, broken);
                }
                count();
            }
            progress.at("reading " + source.name(), size, size);
        }

        int second(int[] named) throws IOException {
            while (scanner.next()) {
                if (!rejections.has(rowsRead) && scanner.row().fields() == builders.length) {
                    for (int column : named) {
                        scanner.row().putInto(builders[column], rows, column);
                    }
                    rows++;
                }
                count();
            }
            return rows;
        }

        private void count() {
            rowsRead++;
            if (rowsRead % TELL_EVERY == 0) {
                progress.at("reading " + source.name(), stored.count(), size);
            }
            if (rowsRead == Integer.MAX_VALUE - 8) {
                throw FilesProblem.TABLE_TOO_LARGE.with(
                        source.name() + " has more rows than fit in one table.", "Read a part of it with a query.");
            }
        }

        /** Columns that can refuse a value come first, so that a broken row leaves nothing behind in the others. */
        private int[] askedFirst() {
            IntStream asked = IntStream.range(0, builders.length).filter(i -> builders[i].canRefuse());
            IntStream others = IntStream.range(0, builders.length).filter(i -> !builders[i].canRefuse());
            return IntStream.concat(asked, others).toArray();
        }

        private @Nullable RejectedRow form() {
            RowFault fault = scanner.fault();
            if (fault == RowFault.LENGTH) {
                return rejected(0, fault, "limit", Integer.toString(RowScanner.MAX_ROW));
            }
            if (fault != null) {
                return rejected(scanner.faultField(), fault);
            }
            if (scanner.row().fields() != builders.length) {
                return rejected(
                        Math.min(scanner.row().fields(), builders.length) + 1,
                        RowFault.FIELDS,
                        "expected",
                        Integer.toString(builders.length),
                        "found",
                        Integer.toString(scanner.row().fields()));
            }
            int undecodable = scanner.row().undecodableField();
            return undecodable == 0
                    ? null
                    : rejected(undecodable, RowFault.ENCODING, "encoding", source.encodingName());
        }

        private RejectedRow value(int column) {
            return rejected(
                    column + 1,
                    RowFault.VALUE,
                    "column",
                    layout.names().get(column),
                    "value",
                    scanner.row().text(column),
                    "type",
                    builders[column].wanted());
        }

        private RejectedRow rejected(int column, RowFault fault, String... parameters) {
            return new RejectedRow(
                    source.name(),
                    scanner.line(),
                    column,
                    fault,
                    RejectedRow.reason(fault, parameters),
                    scanner.text());
        }
    }
}
