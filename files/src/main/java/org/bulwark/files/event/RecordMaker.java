package org.bulwark.files.event;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bulwark.basics.rule.FactType;
import org.bulwark.data.source.Field;
import org.bulwark.data.source.Source;

/**
 * Makes CloudEvents of the rows of files, by a mapping or, without one, by the names of the columns. A value that is not written as the
 * mapping says stays as it is: the door says what is wrong with it. For one thread only.
 */
final class RecordMaker {

    /** SQL's way of writing an instant, which Parquet's become too. */
    private static final DateTimeFormatter STAMP = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral(' ')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendPattern("[XXX][X]")
            .optionalEnd()
            .toFormatter(Locale.ROOT);

    /** What our own Parquet files call the parts of the envelope. */
    private static final Map<String, String> OWN =
            Map.of("party", "subject", "occurred_at", "time", "reported_at", "reported");

    private static final Pattern WITH_POINT =
            Pattern.compile("([+-]?(?:[0-9]+|[0-9]{1,3}(?:[,'’ \u00a0\u202f][0-9]{3})+))(\\.[0-9]+)?");
    private static final Pattern WITH_COMMA =
            Pattern.compile("([+-]?(?:[0-9]+|[0-9]{1,3}(?:[.'’ \u00a0\u202f][0-9]{3})+))(,[0-9]+)?");

    private static final String KNOWN = "known_at";
    private static final String OWN_FIELD = "f_";

    private final Source source;
    private final Optional<ColumnMapping> mapping;
    private final ZoneId zone;
    private final Map<String, DateTimeFormatter> formats = new HashMap<>();

    RecordMaker(Source source, Optional<ColumnMapping> mapping) {
        this.source = source;
        this.mapping = mapping;
        this.zone = mapping.map(ColumnMapping::zone).orElse(ZoneOffset.UTC);
    }

    /** Whose ids they are that a file gives, where nobody says. */
    static String sender(String source) {
        return "/file/" + source;
    }

    /** The event of a row, as a tree to be written as JSON. */
    SequencedMap<String, Object> event(Map<String, ?> cells) {
        SequencedMap<String, Object> envelope = new LinkedHashMap<>();
        SequencedMap<String, Object> data = new LinkedHashMap<>();
        if (mapping.isPresent()) {
            for (ColumnMapping.Part part : mapping.get().columns()) {
                Object cell =
                        part.column().<Object>map(cells::get).or(part::value).orElse("");
                put(part.to(), value(part, cell), envelope, data);
            }
        } else {
            boolean own = cells.containsKey("party") && cells.containsKey("occurred_at");
            cells.forEach((name, cell) -> byName(own, name, cell, envelope, data));
        }
        SequencedMap<String, Object> event = new LinkedHashMap<>();
        event.put("specversion", "1.0");
        event.put("type", "org.bulwark." + source.code());
        event.put("source", mapping.map(ColumnMapping::sender).orElse(sender(source.code())));
        event.putAll(envelope);
        event.put("data", data);
        return event;
    }

    private void byName(boolean own, String name, Object cell, Map<String, Object> envelope, Map<String, Object> data) {
        if (own && name.equals(KNOWN)) {
            return;
        }
        String to = own ? OWN.getOrDefault(name, name) : name;
        boolean marked = own && to.startsWith(OWN_FIELD) && source.field(to).isEmpty();
        String meant = marked ? ColumnForm.DATA + to.substring(OWN_FIELD.length()) : to;
        Object value = cell instanceof String text ? plain(meant, text) : cell;
        put(meant, value, envelope, data);
    }

    private static void put(String to, Object value, Map<String, Object> envelope, Map<String, Object> data) {
        if (value.equals("")) {
            return;
        }
        if (ColumnForm.ENVELOPE.contains(to)) {
            envelope.put(to.equals("reported") ? "reportedat" : to, value.toString());
        } else {
            data.put(to.startsWith(ColumnForm.DATA) ? to.substring(ColumnForm.DATA.length()) : to, value);
        }
    }

    private Object value(ColumnMapping.Part part, Object cell) {
        ColumnMapping.Spelling spelling = part.spelling();
        String text = cell.toString().strip();
        if (text.isEmpty()) {
            return "";
        }
        String word = spelling.values().get(text);
        if (word != null) {
            return word;
        }
        return switch (kind(part.to())) {
            case TIME, DATE -> date(part.to(), text, spelling.date());
            case MONEY, NUMBER -> {
                String number = number(text, spelling.decimal());
                yield spelling.minor() ? whole(number) : number;
            }
            case OTHER -> spelling.prefix() + text;
        };
    }

    private Object plain(String to, String text) {
        Kind kind = kind(to);
        return kind == Kind.TIME || kind == Kind.DATE ? date(to, text.strip(), Optional.empty()) : text.strip();
    }

    /** What is to be done with a value. */
    private enum Kind {
        TIME,
        DATE,
        MONEY,
        NUMBER,
        OTHER
    }

    private Kind kind(String to) {
        if (to.equals("time") || to.equals("reported")) {
            return Kind.TIME;
        }
        String name = to.startsWith(ColumnForm.DATA) ? to.substring(ColumnForm.DATA.length()) : to;
        Optional<FactType> type = ColumnForm.ENVELOPE.contains(to)
                ? Optional.empty()
                : source.field(name).map(Field::type);
        return type.map(it -> switch (it) {
                    case DATE -> Kind.DATE;
                    case MONEY -> Kind.MONEY;
                    case NUMBER, WHOLE -> Kind.NUMBER;
                    case TEXT, FLAG -> Kind.OTHER;
                })
                .orElse(Kind.OTHER);
    }

    private String date(String to, String text, Optional<String> pattern) {
        try {
            TemporalAccessor read = pattern.isPresent()
                    ? formats.computeIfAbsent(pattern.get(), it -> DateTimeFormatter.ofPattern(it, Locale.ROOT))
                            .parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from)
                    : text.length() == 10
                            ? LocalDate.parse(text)
                            : STAMP.parseBest(text.replace('T', ' '), OffsetDateTime::from, LocalDateTime::from);
            boolean day = kind(to) == Kind.DATE;
            return switch (read) {
                case OffsetDateTime time -> day ? time.toLocalDate().toString() : time.toString();
                case LocalDateTime time ->
                    day
                            ? time.toLocalDate().toString()
                            : time.atZone(zone).toOffsetDateTime().toString();
                default -> read.toString();
            };
        } catch (DateTimeException e) {
            return text;
        }
    }

    /** A number with a point before its decimals and nothing between its thousands; what is written otherwise stays as it is. */
    static String number(String text, char decimal) {
        Matcher matcher = (decimal == ',' ? WITH_COMMA : WITH_POINT).matcher(text);
        return matcher.matches()
                ? matcher.group(1).replaceAll("[^0-9+-]", "")
                        + Objects.requireNonNullElse(matcher.group(2), "").replace(',', '.')
                : text;
    }

    private static Object whole(String number) {
        try {
            return new BigDecimal(number).longValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            return number;
        }
    }
}
