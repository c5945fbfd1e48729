package org.bulwark.files.screening;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bulwark.basics.Reason;
import org.bulwark.files.table.TextRow;
import org.bulwark.files.table.TextRows;
import org.bulwark.screening.list.IdentifierKey;

/**
 * The list of Specially Designated Nationals of the United States' Office of Foreign Assets Control in its CSV files, which have no header:
 * {@code SDN.CSV} with one row an entry, and beside it, where they are, {@code ALT.CSV} with other names and {@code ADD.CSV} with addresses.
 * {@code -0-} stands for nothing. Births, nationalities and numbers are found among the remarks.
 */
public final class SdnFile {

    private static final String NOTHING = "-0-";
    /** The mark of the end of a file in systems long gone, which these files still bear. */
    private static final String END = "\u001A";

    private static final int WIDTH = 12;
    private static final int REMARKS = 11;
    private static final Pattern NUMBER = Pattern.compile(
            "(Passport|National ID No\\.|Identification Number|Registration Number|Registration ID|Business Registration Number|"
                    + "Company Number|Unified Social Credit Code \\(USCC\\)|Tax ID No\\.)\\s+([0-9A-Za-z][0-9A-Za-z\\-/]*).*");

    private final ListDefaults defaults;
    private final Map<String, Map<ListColumn, String>> entries = new LinkedHashMap<>();
    private final Map<String, Long> lines = new HashMap<>();
    private final List<ListRemark> rejected = new ArrayList<>();
    private long rows;

    private SdnFile(ListDefaults defaults) {
        this.defaults = defaults;
    }

    /** Reads the entries. */
    public static ListReading read(Path entries, ListDefaults defaults) {
        return read(entries, List.of(), List.of(), defaults);
    }

    /**
     * Reads the entries, and files of other names and of addresses, which may be none; throws what {@link TextRows#read} throws. The rows of
     * all files count; those of names and addresses are kept where their entry is.
     */
    public static ListReading read(Path entries, List<Path> names, List<Path> addresses, ListDefaults defaults) {
        SdnFile file = new SdnFile(defaults);
        file.rows(entries, WIDTH, file::entry);
        names.forEach(path -> file.rows(path, 5, fields -> file.more(fields, ListColumn.ALIASES, fields.get(3))));
        addresses.forEach(path -> file.rows(path, 6, fields -> {
            String address = joined(fields.subList(2, 5));
            return file.more(fields, ListColumn.ADDRESSES, address);
        }));
        return file.reading(entries.getFileName().toString());
    }

    /** Takes a row and gives why it cannot. */
    @FunctionalInterface
    private interface Taker {
        Optional<Reason> take(List<String> fields);
    }

    private void rows(Path path, int width, Taker taker) {
        String name = path.getFileName().toString();
        TextRows.read(path, row -> {
            switch (row) {
                case TextRow.Whole(var _, List<String> fields) when fields.equals(List.of(END)) -> {}
                case TextRow.Whole(long line, List<String> fields) -> {
                    rows++;
                    lines.putIfAbsent(fields.getFirst().strip(), line);
                    (fields.size() == width
                                    ? taker.take(
                                            fields.stream().map(SdnFile::text).toList())
                                    : Optional.of(ListReason.LIST_FIELDS.with(
                                            "expected",
                                            Integer.toString(width),
                                            "found",
                                            Integer.toString(fields.size()))))
                            .ifPresent(reason -> rejected.add(new ListRemark(name, line, reason)));
                }
                case TextRow.Broken(var why) -> {
                    rows++;
                    rejected.add(new ListRemark(name, why.line(), why.reason()));
                }
            }
        });
    }

    private static String text(String field) {
        String text = field.strip();
        return text.equals(NOTHING) ? "" : text;
    }

    private static String joined(List<String> texts) {
        return String.join(", ", texts.stream().filter(text -> !text.isEmpty()).toList());
    }

    private Optional<Reason> entry(List<String> fields) {
        String id = fields.getFirst();
        if (entries.containsKey(id)) {
            return Optional.of(ListReason.LIST_ID_TWICE.with("entry", id));
        }
        if (id.isEmpty() || fields.get(1).isEmpty()) {
            return Optional.of(
                    id.isEmpty() ? ListReason.LIST_ID_MISSING.with() : ListReason.LIST_NOTHING_NAMED.with("entry", id));
        }
        Map<ListColumn, String> entry = new EnumMap<>(ListColumn.class);
        entry.put(ListColumn.ID, id);
        entry.put(ListColumn.NAME, fields.get(1));
        entry.put(ListColumn.KIND, fields.get(2).isEmpty() ? "entity" : fields.get(2));
        entry.put(ListColumn.REASON, fields.get(3));
        entry.put(ListColumn.COMMENT, joined(List.of(fields.get(4), fields.get(REMARKS))));
        for (String remark : fields.get(REMARKS).split("[;.](\\s+|$)", -1)) {
            remark(entry, remark.strip());
        }
        entries.put(id, entry);
        return Optional.empty();
    }

    private static void remark(Map<ListColumn, String> entry, String remark) {
        Matcher number = NUMBER.matcher(remark);
        if (remark.startsWith("DOB ") || remark.startsWith("alt. DOB ")) {
            add(entry, ListColumn.BIRTH, remark.substring(remark.indexOf("DOB ") + 4));
        } else if (remark.startsWith("nationality ") || remark.startsWith("citizen ")) {
            add(entry, ListColumn.COUNTRIES, remark.substring(remark.indexOf(' ') + 1));
        } else if (number.matches()) {
            add(entry, ListColumn.IDENTIFIERS, scheme(number.group(1)) + ":" + number.group(2));
        }
    }

    private static String scheme(String written) {
        return switch (written) {
            case "Passport", "National ID No.", "Identification Number" -> "identity";
            case "Tax ID No." -> IdentifierKey.ANY;
            default -> "registration";
        };
    }

    private static void add(Map<ListColumn, String> entry, ListColumn column, String value) {
        entry.merge(column, value.replace('|', ' ').replace(';', ' '), (one, other) -> one + "|" + other);
    }

    private Optional<Reason> more(List<String> fields, ListColumn column, String value) {
        Map<ListColumn, String> entry = entries.get(fields.getFirst());
        if (entry == null) {
            return Optional.of(ListReason.LIST_ENTRY_UNKNOWN.with("entry", fields.getFirst()));
        }
        if (!value.isEmpty()) {
            add(entry, column, value);
        }
        return Optional.empty();
    }

    private ListReading reading(String name) {
        Collected collected = new Collected(name);
        entries.forEach((id, fields) -> collected.take(lines.getOrDefault(id, 0L), new EntryRow(fields, defaults)));
        ListReading read = collected.reading();
        rejected.addAll(read.rejected());
        return new ListReading(read.entries(), rows, rows - rejected.size(), rejected, read.remarks());
    }
}
