package org.bulwark.files.table;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.bulwark.basics.Progress;
import org.bulwark.data.ColumnType;
import org.bulwark.data.SourceSpecification;
import org.bulwark.files.FilesProblem;

/** Reads ARFF files: the header here, the rows as delimited text. {@code ?} is missing. */
final class ArffTable {

    private final TextSource source;
    private final SourceSpecification said;
    private final Map<String, ColumnType> types;

    ArffTable(TextSource source, SourceSpecification said, Map<String, ColumnType> types) {
        this.source = source;
        this.said = said;
        this.types = types;
    }

    /** Whether a file is ARFF: by its name, or because its first line that says something begins with {@code @relation}. */
    static boolean isArff(TextSource source) throws IOException {
        if (source.name().toLowerCase(Locale.ROOT).matches(".*\\.arff(\\.gz|\\.zst)?")) {
            return true;
        }
        try (RowScanner scanner = new RowScanner(source.open(), Dialect.ARFF)) {
            for (int i = 0; i < 1000; i++) {
                String line = scanner.nextLine();
                if (line == null) {
                    return false;
                }
                if (!line.isBlank() && !line.startsWith("%")) {
                    return line.strip().toLowerCase(Locale.ROOT).startsWith("@relation");
                }
            }
            return false;
        }
    }

    Reading read(boolean strict, Progress progress) throws IOException {
        ArffHeader header;
        try (RowScanner scanner = new RowScanner(source.open(), Dialect.ARFF)) {
            header = ArffHeader.read(scanner, source.name());
            refuseSparse(scanner);
        }
        if (header.attributes().isEmpty()) {
            throw FilesProblem.ARFF_HEADER.with(
                    source.name() + " declares no attribute.", "Give at least one @attribute line.");
        }
        List<String> names =
                header.attributes().stream().map(ArffHeader.Attribute::name).toList();
        Layout layout = new Layout(Dialect.ARFF, header.lines(), false, names);
        Missing missing = new Missing(
                Stream.concat(Stream.of("?"), said.missing().stream()).toList());
        TextTable table = new TextTable(source, layout, missing, strict, progress);
        return table.read(column -> {
            ArffHeader.Attribute attribute = header.attributes().get(column);
            ColumnType type = types.get(attribute.name());
            return type == null || type == attribute.type()
                    ? declared(attribute, missing, table.budget())
                    : ColumnBuilder.of(type, missing, table.budget());
        });
    }

    private void refuseSparse(RowScanner scanner) throws IOException {
        if (scanner.next() && scanner.text().strip().startsWith("{")) {
            throw FilesProblem.ARFF_SPARSE.with(
                    source.name() + " has sparse rows, on line " + scanner.line() + ".",
                    "Write the rows in full; Weka's SparseToNonSparse filter does.");
        }
    }

    private static ColumnBuilder declared(ArffHeader.Attribute attribute, Missing missing, MemoryBudget budget) {
        if (!attribute.levels().isEmpty()) {
            return new CategoryBuilder(missing, budget, attribute.levels());
        }
        return attribute.pattern() != null
                ? new PatternDateBuilder(missing, budget, attribute.pattern())
                : ColumnBuilder.of(attribute.type(), missing, budget);
    }
}
