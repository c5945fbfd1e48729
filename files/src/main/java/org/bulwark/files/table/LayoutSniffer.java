package org.bulwark.files.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.bulwark.data.SourceSpecification;
import org.bulwark.files.FilesProblem;
import org.jspecify.annotations.Nullable;

/**
 * Finds the layout of a delimited file from its first rows: the delimiter and quote that cut most rows into the same number of
 * fields, and whether the first row names the columns. What the specification says is not asked again.
 */
final class LayoutSniffer {

    private static final int SAMPLE_BYTES = 1 << 18;
    private static final int SAMPLE_ROWS = 500;
    /** In order of preference: what is least likely inside a field first. */
    private static final char[] DELIMITERS = {'\u0001', '\t', '|', ';', ',', ' '};

    private final TextSource source;
    private final SourceSpecification said;
    private final Marks marks;

    LayoutSniffer(TextSource source, SourceSpecification said) {
        this.source = source;
        this.said = said;
        this.marks = Marks.of(said);
    }

    /** The first rows as one dialect cuts them. */
    private record Cut(Dialect dialect, List<List<String>> rows, int broken, boolean startsWell) {

        /** The number of fields that most rows have, the larger one of two equally frequent ones. */
        int width() {
            Map<Integer, Integer> counts = new HashMap<>();
            rows.forEach(row -> counts.merge(row.size(), 1, Integer::sum));
            return counts.entrySet().stream()
                    .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                    .map(Map.Entry::getKey)
                    .orElse(1);
        }

        /** How well the dialect explains the rows: the share of alike rows, doubled by a first row that is like them. */
        double merit() {
            int width = width();
            if (width < 2) {
                return 0;
            }
            long alike = rows.stream().filter(row -> row.size() == width).count();
            double share = (double) alike / (rows.size() + broken);
            double first = rows.getFirst().size() == width ? 1 : 0;
            return (share + first) * weight(width);
        }

        private double weight(int width) {
            return switch (dialect.delimiter()) {
                case ',', ' ' -> 1 - 1.0 / width;
                case ';' -> 1 - 0.5 / width;
                default -> 1;
            };
        }
    }

    Layout sniff() throws IOException {
        byte[] sample;
        try (InputStream in = source.open()) {
            sample = in.readNBytes(SAMPLE_BYTES);
        }
        if (sample.length == 0) {
            throw FilesProblem.FILE_EMPTY.with(source.name() + " is empty.", "Give a file with a header and rows.");
        }
        Cut cut = best(sample);
        if (cut.rows().isEmpty()) {
            throw FilesProblem.FILE_EMPTY.with(
                    source.name() + " begins without a single row that can be read.",
                    "Check that the file is a table, and its delimiter, quote and encoding.");
        }
        boolean header = said.header().orElseGet(() -> said.names().isEmpty() && looksLikeHeader(cut));
        if (!cut.startsWell() && said.names().isEmpty() && said.header().orElse(true)) {
            throw FilesProblem.ROW_BROKEN.with(
                    "The first line of " + source.name() + " has a broken quote, or bytes that are not "
                            + source.encodingName() + ", so that the columns have no names.",
                    "Mend the line, or give the encoding, or header: false or names, in the specification's source.");
        }
        List<String> names = said.names().isEmpty() ? names(cut, header) : said.names();
        return new Layout(cut.dialect(), 0, header, names);
    }

    private List<String> names(Cut cut, boolean header) {
        List<String> first = header ? cut.rows().getFirst() : List.of();
        return IntStream.range(0, header ? first.size() : cut.width())
                .mapToObj(i -> i < first.size() && !first.get(i).isBlank()
                        ? first.get(i).strip()
                        : Layout.nameless(i))
                .toList();
    }

    private Cut best(byte[] sample) throws IOException {
        String text = new String(sample, StandardCharsets.ISO_8859_1);
        boolean backslash = text.contains("\\\"");
        boolean apostrophe = text.indexOf('"') < 0 && text.indexOf('\'') >= 0;
        @Nullable Cut best = null;
        for (char delimiter :
                said.delimiter().map(c -> new char[] {Marks.delimiter(c)}).orElse(DELIMITERS)) {
            List<Dialect> dialects = new ArrayList<>();
            char quote = said.quote().map(Marks::quote).orElse(delimiter == '"' ? '\'' : '"');
            dialects.add(Dialect.of(delimiter, quote, false, marks));
            if (backslash) {
                dialects.add(Dialect.of(delimiter, quote, true, marks));
            }
            if (apostrophe && said.quote().isEmpty()) {
                dialects.add(Dialect.of(delimiter, '\'', false, marks));
            }
            for (Dialect dialect : dialects) {
                Cut cut = cut(sample, dialect);
                if (best == null || merit(cut) > merit(best)) {
                    best = cut;
                }
            }
        }
        if (best == null || (said.delimiter().isEmpty() && best.merit() < 0.5)) {
            return cut(sample, Dialect.of(',', said.quote().map(Marks::quote).orElse('"'), backslash, marks));
        }
        return best;
    }

    /** Fewer broken rows decide between dialects that are else alike, also in a table of one column. */
    private static double merit(Cut cut) {
        return cut.merit() - 1e-6 * cut.broken();
    }

    private static Cut cut(byte[] sample, Dialect dialect) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        int broken = 0;
        boolean startsWell = true;
        boolean whole = sample.length < SAMPLE_BYTES;
        try (RowScanner scanner = new RowScanner(new ByteArrayInputStream(sample), dialect)) {
            while (rows.size() + broken < SAMPLE_ROWS && scanner.next()) {
                boolean first = rows.size() + broken == 0;
                startsWell &=
                        !first || (scanner.fault() == null && scanner.row().undecodableField() == 0);
                if (scanner.fault() != null) {
                    broken++;
                } else {
                    rows.add(IntStream.range(0, scanner.row().fields())
                            .mapToObj(scanner.row()::text)
                            .toList());
                }
            }
            boolean cutOff = !whole && rows.size() > 1 && rows.size() + broken < SAMPLE_ROWS;
            return new Cut(dialect, cutOff ? rows.subList(0, rows.size() - 1) : rows, broken, startsWell);
        }
    }

    /**
     * A first row names the columns when it holds no number or date, and some column below it is of numbers or dates, or no name is
     * found again below it.
     */
    private boolean looksLikeHeader(Cut cut) {
        List<String> first = cut.rows().getFirst();
        List<List<String>> body = cut.rows().subList(1, cut.rows().size());
        Set<String> seen = new HashSet<>();
        for (String name : first) {
            if (Texts.isNumberOrDate(name)) {
                return false;
            }
            if (!name.isBlank()) {
                seen.add(name);
            }
        }
        if (seen.isEmpty()) {
            return false;
        }
        boolean foundBelow = false;
        for (int column = 0; column < first.size(); column++) {
            int c = column;
            List<String> values = body.stream()
                    .filter(row -> row.size() > c && !row.get(c).isBlank())
                    .map(row -> row.get(c))
                    .toList();
            if (values.stream().anyMatch(Texts::isNumberOrDate)
                    && values.stream()
                            .allMatch(v ->
                                    Texts.isNumberOrDate(v) || said.missing().contains(v) || Texts.isCustomary(v))) {
                return true;
            }
            foundBelow |= values.contains(first.get(c));
        }
        return !foundBelow;
    }
}
