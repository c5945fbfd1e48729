package org.bulwark.files.event;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Predicate;
import org.bulwark.basics.Problem;
import org.bulwark.basics.ProblemException;
import org.bulwark.basics.rule.FactType;
import org.bulwark.data.source.About;
import org.bulwark.data.source.Field;
import org.bulwark.data.source.Source;
import org.bulwark.files.FilesProblem;
import org.bulwark.files.table.FileRows;
import org.bulwark.files.tree.JsonText;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Drafts a mapping for a person to correct: which column is which part of the record, by how alike the names are and by what the values look
 * like. Every line says why. No value of the file stands in the draft but the words of columns that have few.
 */
public final class MappingDraft {

    private static final int ROWS = 2_000;
    private static final double ALIKE = 0.45;
    private static final double SOME_ALLOWED = 0.6;

    private static final Set<String> OF_SUBJECT = Set.of(
            "subject",
            "party",
            "customer",
            "client",
            "company",
            "firm",
            "borrower",
            "debtor",
            "obligor",
            "business",
            "vat",
            "kunde",
            "firma",
            "cliente",
            "empresa",
            "société",
            "organisation",
            "registration",
            "enterprise",
            "taxpayer");
    private static final Set<String> OF_SERIES =
            Set.of("subject", "series", "indicator", "indicador", "reihe", "serie");
    private static final Set<String> OF_ID = Set.of(
            "id", "no", "nr", "number", "num", "reference", "ref", "key", "entry", "nummer", "numero", "transaction");
    private static final Set<String> OF_TIME = Set.of(
            "time", "date", "day", "datum", "fecha", "occurred", "booked", "posted", "timestamp", "when", "datetime");
    private static final Set<String> OF_CENTS = Set.of("cent", "cents", "minor", "pence", "fen");

    private final Source source;
    private final SequencedMap<String, ColumnValues> columns = new LinkedHashMap<>();
    private final List<String> lines = new ArrayList<>();
    private final Set<String> used = new HashSet<>();

    private MappingDraft(Source source) {
        this.source = source;
    }

    /**
     * A draft as YAML with comments.
     *
     * @throws ProblemException {@link FilesProblem} where the file cannot be read
     */
    public static String of(Path file, Source source) {
        MappingDraft draft = new MappingDraft(source);
        try {
            draft.look(file);
        } catch (IOException e) {
            throw new ProblemException(
                    new Problem(
                            FilesProblem.FILE_DAMAGED,
                            file.getFileName() + " cannot be read: " + e.getMessage() + ".",
                            "Check that it is there and whole."),
                    e);
        }
        return draft.text(file.getFileName().toString());
    }

    private void look(Path file) throws IOException {
        String name = file.getFileName().toString();
        if (name.matches("(?i).*\\.(ndjson|jsonl)(\\.(gz|zst))?")) {
            lookAtLines(file);
            return;
        }
        int[] rows = {0};
        List<String> names = FileRows.read(file, row -> {
            row.cells().forEach((column, value) -> add(column, value));
            return ++rows[0] < ROWS;
        });
        // columns without a value come last, but they come
        names.forEach(column -> columns.computeIfAbsent(column, _ -> new ColumnValues()));
    }

    private void lookAtLines(Path file) throws IOException {
        try (InputStream in = FileRows.open(file)) {
            Lines lines = new Lines(in, EventFile.LONGEST);
            for (int i = 0; i < ROWS; i++) {
                Optional<Lines.Line> line = lines.next();
                if (line.isEmpty()) {
                    return;
                }
                Map<String, Object> tree =
                        JsonMapper.shared().readValue(line.get().bytes(), new TypeReference<Map<String, Object>>() {});
                tree.forEach((column, value) -> add(column, String.valueOf(value)));
            }
        } catch (JacksonException e) {
            throw new IOException("a line is no JSON object", e);
        }
    }

    private void add(String column, String value) {
        columns.computeIfAbsent(column, _ -> new ColumnValues()).add(value);
    }

    private String text(String name) {
        subject();
        id();
        time();
        List<Field> open = fields();
        StringBuilder text = new StringBuilder();
        text.append("# A draft of ")
                .append(name.replaceAll("\\p{Cntrl}", " "))
                .append(", made of its first rows: read every line, and");
        text.append(" correct it.\n# docs/intake.md explains the keys; bulwark data map makes such drafts.\n");
        text.append("bulwark: ").append(MappingFile.VERSION).append('\n');
        text.append("title: ").append(JsonText.quoted(name)).append('\n');
        text.append("source: ").append(source.code()).append('\n');
        text.append("sender: ").append(RecordMaker.sender(source.code())).append(" # whose ids they are\n");
        text.append("zone: UTC # of times that say none\n");
        text.append("columns:\n");
        lines.forEach(line -> text.append("  ").append(line).append('\n'));
        open.stream()
                .filter(field -> field.fact().required())
                .forEach(field -> text.append("  # - { column: ?, to: ")
                        .append(to(field))
                        .append(" } # needed, and no column is like it: ")
                        .append(field.fact().title())
                        .append('\n'));
        List<String> left = open.stream()
                .filter(field -> !field.fact().required())
                .map(Field::name)
                .toList();
        if (!left.isEmpty()) {
            text.append("# Fields of the source that no column is like: ")
                    .append(String.join(", ", left))
                    .append(".\n");
        }
        List<String> unused = columns.keySet().stream()
                .filter(column -> !used.contains(column))
                .map(JsonText::quoted)
                .toList();
        if (!unused.isEmpty()) {
            text.append("# Columns that are left out: ")
                    .append(String.join(", ", unused))
                    .append(".\n");
        }
        return text.toString();
    }

    private void line(String column, String to, String spelling, String why) {
        used.add(column);
        lines.add("- { column: " + JsonText.quoted(column) + ", to: " + to + spelling + " } # " + why);
    }

    private Optional<String> column(Predicate<String> of) {
        return columns.keySet().stream().filter(of).findFirst();
    }

    private void subject() {
        if (source.about() == About.SERIES) {
            column(name -> Likeness.has(name, OF_SERIES))
                    .ifPresentOrElse(
                            name -> line(name, "subject", "", "named like a series"),
                            () -> lines.add("# - { column: ?, to: subject } # needed: the name of the series"));
            return;
        }
        Optional<String> exact = column(name -> Likeness.words(name).equals("subject"));
        Optional<String> party = exact.or(
                        () -> column(name -> columns(name).areUuids() && Likeness.has(name, OF_SUBJECT)))
                .or(() -> column(name -> columns(name).areOfficialNumbers() && Likeness.has(name, OF_SUBJECT)))
                .or(() -> column(name -> Likeness.has(name, OF_SUBJECT)))
                .or(() -> column(name -> columns(name).areUuids()));
        if (party.isEmpty()) {
            lines.add(
                    "# - { column: ?, to: subject } # needed, and no column is like it: the party's id, or number: and its official number");
            return;
        }
        ColumnValues values = columns(party.get());
        boolean numbers = !values.areUuids() && values.areOfficialNumbers();
        line(
                party.get(),
                "subject",
                numbers ? ", prefix: \"number:\"" : "",
                numbers ? "named like a party, and all look like official numbers" : "named like a party");
    }

    private void id() {
        Optional<String> id = column(name ->
                        Likeness.words(name).equals("id") && columns(name).areDistinct())
                .or(() -> column(name -> !used.contains(name)
                        && Likeness.has(name, OF_ID)
                        && columns(name).areDistinct()
                        && !columns(name).areDates()));
        if (id.isPresent()) {
            line(id.get(), "id", "", "no two are equal in " + columns(id.get()).count() + " rows");
        } else if (source.key().isEmpty()) {
            lines.add("# - { column: ?, to: id } # needed: what tells one record from another");
        } else {
            lines.add("# no column is like an id: it is made of " + String.join(" and ", source.key()));
        }
    }

    private void time() {
        Optional<String> time = column(name -> Likeness.words(name).equals("time"))
                .or(() -> column(name -> columns(name).areDates() && Likeness.has(name, OF_TIME)))
                .or(() -> column(name -> columns(name).areDates()));
        if (time.isPresent()) {
            line(time.get(), "time", date(columns(time.get())), "when it happened; " + dateReason(columns(time.get())));
        } else {
            lines.add("# - { column: ?, to: time } # needed, and no column is of dates: when it happened");
        }
        column(name -> Likeness.words(name).equals("reported"))
                .ifPresent(name -> line(name, "reported", date(columns(name)), "when the source told of it"));
    }

    private static String date(ColumnValues values) {
        return values.areIsoDates()
                ? ""
                : values.datePattern()
                        .map(pattern -> ", date: " + JsonText.quoted(pattern))
                        .orElse("");
    }

    private static String dateReason(ColumnValues values) {
        if (values.areIsoDates()) {
            return "dates of ISO 8601";
        }
        Optional<String> pattern = values.datePattern();
        return pattern.filter(values::isAmbiguous).isPresent()
                ? "no value tells whether the day or the month comes first"
                : pattern.isPresent() ? "all are written so" : "these are no dates that are known here";
    }

    /** A column and a field that are alike. */
    private record Pair(String column, Field field, double score) {}

    /** Finds columns for fields, the most alike first; gives the fields that are left. */
    private List<Field> fields() {
        List<Pair> pairs = new ArrayList<>();
        Set<String> envelope = Set.copyOf(used);
        for (String column : columns.keySet()) {
            for (Field field : source.fields()) {
                double score = score(column, field) - (envelope.contains(column) ? 0.1 : 0);
                if (score >= ALIKE) {
                    pairs.add(new Pair(column, field, score));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::score).reversed());
        List<Field> open = new ArrayList<>(source.fields());
        Set<String> taken = new HashSet<>();
        Map<String, Pair> found = new LinkedHashMap<>();
        for (Pair pair : pairs) {
            if (open.contains(pair.field) && taken.add(pair.column)) {
                open.remove(pair.field);
                found.put(pair.field.name(), pair);
            }
        }
        source.fields().forEach(field -> {
            Pair pair = found.get(field.name());
            if (pair != null) {
                line(pair.column, to(field), spelling(pair), why(pair));
            }
        });
        return open;
    }

    private double score(String column, Field field) {
        ColumnValues values = columns(column);
        if (!values.mayBe(field.type())) {
            return 0;
        }
        double name = Math.max(
                Likeness.of(column, field.name()),
                Likeness.of(column, field.fact().title()));
        double allowed = allowed(values, field);
        return Math.max(name, allowed >= SOME_ALLOWED ? 0.5 + name / 2 : 0);
    }

    private static double allowed(ColumnValues values, Field field) {
        List<String> words = values.words();
        List<String> allowed = field.fact().allowed();
        if (words.isEmpty() || allowed.isEmpty()) {
            return 0;
        }
        long known = words.stream()
                .filter(word -> allowed.contains(word.toLowerCase(Locale.ROOT)))
                .count();
        return (double) known / words.size();
    }

    private String spelling(Pair pair) {
        ColumnValues values = columns(pair.column);
        return switch (pair.field.type()) {
            case DATE -> date(values);
            case MONEY ->
                decimal(values) + (values.areWhole() && Likeness.has(pair.column, OF_CENTS) ? ", in: minor" : "");
            case NUMBER, WHOLE -> decimal(values);
            case FLAG -> words(values.words(), List.of("true", "false"));
            case TEXT ->
                pair.field.fact().allowed().isEmpty()
                        ? ""
                        : words(values.words(), pair.field.fact().allowed());
        };
    }

    private static String decimal(ColumnValues values) {
        return values.decimal()
                .filter(mark -> mark == ',')
                .map(_ -> ", decimal: \",\"")
                .orElse("");
    }

    /** Words that are not allowed as they are; where nobody can know what they mean, a question mark stands, which must be replaced. */
    private static String words(List<String> words, List<String> allowed) {
        List<String> entries = words.stream()
                .filter(word -> !allowed.contains(word))
                .map(word -> JsonText.quoted(word) + ": "
                        + allowed.stream()
                                .filter(word::equalsIgnoreCase)
                                .findFirst()
                                .map(JsonText::quoted)
                                .orElse("\"?\""))
                .toList();
        return entries.isEmpty() ? "" : ", values: { " + String.join(", ", entries) + " }";
    }

    private String why(Pair pair) {
        String title = pair.field.fact().title();
        ColumnValues values = columns(pair.column);
        boolean cents = pair.field.type() == FactType.MONEY && values.areWhole() && !values.isEmpty();
        return title
                + (values.isEmpty() ? "; no row has a value" : "")
                + (pair.field.type() == FactType.DATE ? "; " + dateReason(values) : "")
                + (cents
                        ? Likeness.has(pair.column, OF_CENTS)
                                ? "; whole numbers, named like minor units"
                                : "; whole numbers: add in: minor if they are minor units"
                        : "")
                + (pair.score < 0.7 ? " (?)" : "");
    }

    private static String to(Field field) {
        return ColumnForm.ENVELOPE.contains(field.name()) ? ColumnForm.DATA + field.name() : field.name();
    }

    private ColumnValues columns(String name) {
        return columns.getOrDefault(name, new ColumnValues());
    }
}
