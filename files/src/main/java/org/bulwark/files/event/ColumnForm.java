package org.bulwark.files.event;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.bulwark.basics.rule.Fact;
import org.bulwark.basics.rule.FactType;
import org.bulwark.data.source.Field;
import org.bulwark.data.source.Source;
import org.bulwark.files.tree.Form;
import org.bulwark.files.tree.Node;

/** Reads a {@link ColumnMapping}, and finds all that cannot work with its source. */
final class ColumnForm {

    static final Set<String> KEYS = Set.of("bulwark", "title", "source", "sender", "zone", "columns");

    /** The parts of the envelope. */
    static final List<String> ENVELOPE = List.of("subject", "id", "time", "reported");

    static final String DATA = "data.";

    private static final Set<String> PART_KEYS =
            Set.of("column", "value", "to", "date", "decimal", "in", "prefix", "values");

    /** In which units amounts are. */
    enum Units {
        /** Euro. */
        MAJOR,
        /** Cents. */
        MINOR
    }

    private final Form form;
    private final Optional<Source> source;
    private final Set<String> taken = new HashSet<>();

    private ColumnForm(Form form, Optional<Source> source) {
        this.form = form;
        this.source = source;
    }

    static ColumnMapping read(Form form, Function<String, Optional<Source>> sources) {
        String code = form.text("source");
        Optional<Source> source = sources.apply(code);
        if (source.isEmpty() && form.has("source")) {
            form.fault("source", "There is no source '" + code + "'.", "Name one that is declared.");
        }
        return new ColumnForm(form, source).mapping(code);
    }

    private ColumnMapping mapping(String code) {
        List<ColumnMapping.Part> parts = form.items("columns", this::part);
        if (!form.has("columns")) {
            form.fault("columns", "'columns' is missing.", "List them: - { column: …, to: … }.");
        } else {
            needed();
        }
        return new ColumnMapping(
                form.text("title"), code, form.findText("sender").orElse(RecordMaker.sender(code)), zone(), parts);
    }

    private ZoneId zone() {
        try {
            return form.findText("zone").map(ZoneId::of).orElse(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            form.fault(
                    "zone", "There is no zone '" + form.text("zone") + "'.", "Write UTC, or one like Europe/Madrid.");
            return ZoneOffset.UTC;
        }
    }

    private void needed() {
        if (source.isEmpty()) {
            return;
        }
        for (String part : List.of("subject", "time")) {
            if (!taken.contains(part)) {
                form.fault("columns", "Nothing becomes the " + part + ".", "Add - { column: …, to: " + part + " }.");
            }
        }
        for (Field field : source.get().fields()) {
            boolean known = taken.contains(field.name()) && !ENVELOPE.contains(field.name());
            if (field.fact().required() && !known && !taken.contains(DATA + field.name())) {
                form.fault(
                        "columns",
                        "Every record of '" + source.get().code() + "' needs '" + field.name()
                                + "', and nothing becomes it.",
                        "Add - { column: …, to: " + field.name()
                                + " }, or value: instead of column: for what is always the same.");
            }
        }
        boolean keyed = !source.get().key().isEmpty();
        if (!keyed && !taken.contains("id")) {
            form.fault("columns", "Nothing tells one record from another.", "Add - { column: …, to: id }.");
        }
    }

    private ColumnMapping.Part part(String path, Node node) {
        Form part = Form.of(path, node, PART_KEYS, form.faults());
        String to = part.text("to");
        if (part.has("to") && !taken.add(to)) {
            part.fault("to", "'" + to + "' is made twice.", "Keep one of them.");
        }
        Optional<Field> field = field(to);
        if (part.has("to") && source.isPresent() && field.isEmpty() && !ENVELOPE.contains(to)) {
            part.fault(
                    "to",
                    "The source '" + source.get().code() + "' has no field '" + to + "'.",
                    "Use " + String.join(", ", ENVELOPE) + ", or one of: "
                            + String.join(
                                    ", ",
                                    source.get().fields().stream()
                                            .map(Field::name)
                                            .toList())
                            + ".");
        }
        if (part.has("column") == part.has("value")) {
            part.fault(
                    "column",
                    "A part is made of a column or of a value, not of both or none.",
                    "Keep one of the keys.");
        }
        return new ColumnMapping.Part(to, part.findText("column"), part.findText("value"), spelling(part, field));
    }

    private Optional<Field> field(String to) {
        String name = to.startsWith(DATA) ? to.substring(DATA.length()) : to;
        return ENVELOPE.contains(to) ? Optional.empty() : source.flatMap(it -> it.field(name));
    }

    private static ColumnMapping.Spelling spelling(Form part, Optional<Field> field) {
        Optional<String> date = part.findText("date");
        date.ifPresent(pattern -> checkPattern(part, pattern));
        String decimal = part.findText("decimal").orElse(".");
        if (!decimal.equals(".") && !decimal.equals(",")) {
            part.fault("decimal", "'" + decimal + "' is no mark of decimals here.", "Write \".\" or \",\".");
        }
        boolean minor = part.findWord("in", Units.values()).orElse(Units.MAJOR) == Units.MINOR;
        if (minor && field.isPresent() && field.get().type() != FactType.MONEY) {
            part.fault("in", "'" + field.get().name() + "' is no amount of money.", "Leave in: out.");
        }
        Map<String, String> values = part.findForm("values", Set.of())
                .map(words -> words(words, field))
                .orElse(Map.of());
        return new ColumnMapping.Spelling(
                date,
                decimal.equals(",") ? ',' : '.',
                minor,
                part.findText("prefix").orElse(""),
                values);
    }

    private static void checkPattern(Form part, String pattern) {
        try {
            Objects.requireNonNull(DateTimeFormatter.ofPattern(pattern, Locale.ROOT));
        } catch (IllegalArgumentException e) {
            part.fault("date", "'" + pattern + "' is no pattern of a date.", "Write one like dd.MM.yyyy or yyyyMMdd.");
        }
    }

    private static Map<String, String> words(Form words, Optional<Field> field) {
        Map<String, String> read = new LinkedHashMap<>(words.textEntries());
        boolean flag =
                field.map(Field::type).filter(type -> type == FactType.FLAG).isPresent();
        List<String> allowed = flag
                ? List.of("true", "false")
                : field.map(Field::fact).map(Fact::allowed).orElse(List.of());
        read.forEach((word, becomes) -> {
            if (!allowed.isEmpty() && !allowed.contains(becomes)) {
                words.fault(
                        word, "'" + becomes + "' is not allowed.", "Use one of: " + String.join(", ", allowed) + ".");
            }
        });
        return read;
    }
}
