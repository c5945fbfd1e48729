package org.bulwark.files.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.bulwark.basics.Problem;
import org.bulwark.basics.ProblemException;
import org.bulwark.data.SourceSpecification;
import org.bulwark.files.FilesProblem;

/**
 * Reads a delimited file row by row as texts, for files that are no data set but lists. Compression, character set, delimiter and quote are
 * found as {@link TableReader} finds them; nothing is taken for a number, a date or a missing value, and the first row is a row like others.
 */
public final class TextRows {

    private static final SourceSpecification WITHOUT_HEADER = new SourceSpecification(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(false),
            List.of(),
            List.of());

    private TextRows() {}

    /**
     * Tells all rows of a file in order; {@link FilesProblem#FILE_MISSING}, {@link FilesProblem#FILE_EMPTY},
     * {@link FilesProblem#FILE_DAMAGED}.
     */
    public static void read(Path file, Consumer<TextRow> consumer) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw FilesProblem.FILE_MISSING.with(
                    "The file '" + file + "' is not there, or may not be read.", "Check the name.");
        }
        try {
            TextSource source = TextSource.of(file, Optional.empty(), Map.of());
            Layout layout = new LayoutSniffer(source, WITHOUT_HEADER).sniff();
            try (RowScanner scanner = new RowScanner(source.open(), layout.dialect())) {
                while (scanner.next()) {
                    consumer.accept(row(source, scanner));
                }
            }
        } catch (IOException e) {
            throw new ProblemException(
                    new Problem(
                            FilesProblem.FILE_DAMAGED,
                            file.getFileName() + " cannot be read to its end: " + e.getMessage() + ".",
                            "Fetch or export the file again; its compression is broken or it breaks off."),
                    e);
        }
    }

    private static TextRow row(TextSource source, RowScanner scanner) {
        RowFault fault = scanner.fault();
        if (fault == RowFault.LENGTH) {
            return broken(source, scanner, 0, fault, "limit", Integer.toString(RowScanner.MAX_ROW));
        }
        if (fault != null) {
            return broken(source, scanner, scanner.faultField(), fault);
        }
        Row row = scanner.row();
        int undecodable = row.undecodableField();
        return undecodable == 0
                ? new TextRow.Whole(
                        scanner.line(),
                        IntStream.range(0, row.fields()).mapToObj(row::text).toList())
                : broken(source, scanner, undecodable, RowFault.ENCODING, "encoding", source.encodingName());
    }

    private static TextRow broken(
            TextSource source, RowScanner scanner, int field, RowFault fault, String... parameters) {
        return new TextRow.Broken(new RejectedRow(
                source.name(), scanner.line(), field, fault, RejectedRow.reason(fault, parameters), scanner.text()));
    }
}
