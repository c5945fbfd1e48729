package org.bulwark.files.event;

import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import org.bulwark.basics.money.Money;
import org.bulwark.basics.rule.Fact;
import org.bulwark.basics.rule.FactSchema;
import org.bulwark.basics.rule.FactType;
import org.bulwark.data.event.Event;
import org.bulwark.data.source.Source;
import org.bulwark.files.tree.JsonText;
import org.jspecify.annotations.Nullable;

/**
 * Events as CloudEvents 1.0 in JSON, one a line.
 *
 * <p>{@code type} is {@code org.bulwark.} and the source's code, {@code source} the code, {@code subject} the party or series, {@code time}
 * when it happened, {@code data} the fields that are known. {@code reportedat}, when the source told of it, is an attribute of
 * ours, and so is {@code knownat}, when the bank had it, which is written on demand only: intake gives that clock itself. Amounts are texts in units of the currency, dates and times are ISO 8601 in UTC. For one thread only.
 */
public final class EventLines {

    private static final long DAY = 86_400_000_000L;

    private final Map<String, Source> sources;
    private final boolean withKnown;
    private final Map<String, String[]> names = new HashMap<>();

    /** The text of each day since 1970 that was met. */
    private final @Nullable String[] days = new @Nullable String[1 << 15];

    /**
     * Lines of events.
     *
     * @param sources the sources by code
     * @param withKnown whether to write when the bank had them
     */
    public EventLines(Map<String, Source> sources, boolean withKnown) {
        this.sources = Map.copyOf(sources);
        this.withKnown = withKnown;
    }

    /** Adds the line of an event, its end included. */
    public void append(Event event, StringBuilder out) {
        FactSchema schema = event.fields().schema();
        Source source = sources.get(event.source());
        if (source == null) {
            throw new IllegalArgumentException("an event of the source '" + event.source() + "', which was not given");
        }
        String[] keys = names.computeIfAbsent(event.source(), _ -> keys(schema));
        out.append("{\"specversion\":\"1.0\",\"type\":\"org.bulwark.").append(event.source());
        out.append("\",\"source\":\"").append(event.source()).append("\",\"id\":");
        text(event.id(), out);
        out.append(",\"subject\":");
        text(event.party(), out);
        time(",\"time\":\"", event.occurredAt(), out);
        time(",\"reportedat\":\"", event.reportedAt(), out);
        if (withKnown) {
            time(",\"knownat\":\"", event.knownAt(), out);
        }
        out.append(",\"data\":{");
        boolean some = false;
        for (int slot = 0; slot < keys.length; slot++) {
            Object value = event.fields().at(slot);
            if (value != null) {
                out.append(some ? "," : "").append(keys[slot]);
                value(schema.facts().get(slot), value, source.currency(), out);
                some = true;
            }
        }
        out.append("}}\n");
    }

    private static String[] keys(FactSchema schema) {
        return schema.names().stream().map(name -> JsonText.quoted(name) + ":").toArray(String[]::new);
    }

    private void value(Fact fact, Object value, Currency currency, StringBuilder out) {
        switch (value) {
            case String written -> text(written, out);
            case Long minor when fact.type() == FactType.MONEY -> money(minor, currency, out);
            case LocalDate date ->
                out.append('"').append(day(date.toEpochDay())).append('"');
            default -> out.append(value);
        }
    }

    private static void money(long minor, Currency currency, StringBuilder out) {
        if (currency.getDefaultFractionDigits() != 2 || minor == Long.MIN_VALUE) {
            out.append('"').append(new Money(minor, currency).amount()).append('"');
            return;
        }
        long size = Math.abs(minor);
        out.append(minor < 0 ? "\"-" : "\"").append(size / 100).append('.');
        digits((int) (size % 100), 2, out);
        out.append('"');
    }

    private static void text(String text, StringBuilder out) {
        boolean plain = true;
        for (int i = 0; i < text.length() && plain; i++) {
            char c = text.charAt(i);
            plain = c >= ' ' && c < 0x7F && c != '"' && c != '\\';
        }
        if (plain) {
            out.append('"').append(text).append('"');
        } else {
            out.append(JsonText.quoted(text));
        }
    }

    private void time(String key, long micros, StringBuilder out) {
        long rest = Math.floorMod(micros, DAY);
        out.append(key).append(day(Math.floorDiv(micros, DAY))).append('T');
        int seconds = (int) (rest / 1_000_000);
        digits(seconds / 3600, 2, out);
        out.append(':');
        digits(seconds / 60 % 60, 2, out);
        out.append(':');
        digits(seconds % 60, 2, out);
        out.append('.');
        digits((int) (rest % 1_000_000), 6, out);
        out.append("Z\"");
    }

    private String day(long epochDay) {
        if (epochDay < 0 || epochDay >= days.length) {
            return LocalDate.ofEpochDay(epochDay).toString();
        }
        int place = (int) epochDay;
        String day = days[place];
        if (day == null) {
            day = LocalDate.ofEpochDay(epochDay).toString();
            days[place] = day;
        }
        return day;
    }

    private static void digits(int value, int count, StringBuilder out) {
        for (int unit = power(count - 1); unit > 0; unit /= 10) {
            out.append((char) ('0' + value / unit % 10));
        }
    }

    private static int power(int exponent) {
        int power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= 10;
        }
        return power;
    }
}
