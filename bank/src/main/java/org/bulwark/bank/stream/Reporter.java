package org.bulwark.bank.stream;

import java.time.Duration;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.bulwark.bank.chance.Stream;
import org.bulwark.bank.chance.Topic;
import org.bulwark.basics.rule.FactSchema;
import org.bulwark.basics.rule.FactType;
import org.bulwark.basics.rule.Facts;
import org.bulwark.data.event.Event;
import org.bulwark.data.source.Field;
import org.bulwark.data.source.Source;

/**
 * One source as it reports on one party: gives each record its clocks and its id, is late, and loses some. One thread only.
 *
 * <p>Of a hundred records one is lost, nine in ten come within about the usual lag, nearly all within the most, and some later still. One
 * in forty lacks a field that is not required. What comes at a weekend is taken in on Monday morning.
 */
final class Reporter {

    private static final long MICROS = 1_000_000;
    private static final long HOUR = 3600 * MICROS;
    private static final long DAY = 24 * HOUR;
    private static final double LOST = 0.01;
    private static final double LACKS = 0.025;

    private final String code;
    private final FactSchema schema;
    private final double[] scale;
    private final boolean[] optional;
    private final long usual;
    private final long most;
    private final String party;
    private final String stem;
    private final Consumer<Event> out;

    /** Nothing is known before: history is loaded when the customer comes. */
    private final long earliest;

    private String prefix;
    private Stream chance;
    private long monthStart;
    private int sent;
    private long occurred;
    private Facts.Builder facts;

    Reporter(Source source, FactSchema schema, String party, String prefix, long earliest, Consumer<Event> out) {
        this.code = source.code();
        this.schema = schema;
        this.party = party;
        this.stem = prefix;
        this.prefix = prefix;
        this.earliest = earliest;
        this.out = out;
        this.usual = micros(source.rhythm().lag().usual());
        this.most = micros(source.rhythm().lag().most());
        this.scale = new double[schema.size()];
        this.optional = new boolean[schema.size()];
        for (int slot = 0; slot < scale.length; slot++) {
            Field field = source.fields().get(slot);
            scale[slot] = StrictMath.pow(10, field.decimals());
            optional[slot] = !field.fact().required();
        }
        this.chance = Stream.of(0, Topic.EVENT, 0);
        this.facts = Facts.of(schema);
    }

    private static long micros(Duration duration) {
        return duration.toSeconds() * MICROS;
    }

    /** Another month begins, with chance of its own. */
    void month(int month, Stream ofMonth) {
        chance = ofMonth;
        monthStart = Days.first(month) * DAY;
        sent = 0;
        prefix = stem + month + "-";
    }

    /** The chance of this source in this month. */
    Stream chance() {
        return chance;
    }

    /** A record begins of what happens on a day of the month, from 1, at an hour of the day. */
    Reporter at(int day, double hour) {
        // A microsecond each tells the records of a month apart.
        occurred = monthStart + (day - 1) * DAY + ((long) (hour * 3600)) * MICROS + sent;
        facts = Facts.of(schema);
        return this;
    }

    Reporter text(String name, String value) {
        facts.at(slot(name), value);
        return this;
    }

    Reporter money(String name, double minor) {
        facts.at(slot(name), Math.round(minor));
        return this;
    }

    Reporter whole(String name, long value) {
        facts.at(slot(name), value);
        return this;
    }

    /** A measure, rounded to the digits of its field. */
    Reporter number(String name, double value) {
        int slot = slot(name);
        facts.at(slot, Math.rint(value * scale[slot]) / scale[slot] + 0.0);
        return this;
    }

    Reporter flag(String name, boolean value) {
        facts.at(slot(name), value);
        return this;
    }

    /** A flag that is given only where it is so. */
    Reporter mark(String name, boolean value) {
        return value ? flag(name, true) : this;
    }

    Reporter date(String name, LocalDate value) {
        facts.at(slot(name), value);
        return this;
    }

    private int slot(String name) {
        int slot = schema.slot(name);
        if (slot < 0) {
            throw new IllegalStateException("the source " + code + " has no field " + name);
        }
        return slot;
    }

    /** The number of the record within the month, from 0, as a part of ids. */
    String id() {
        return prefix + sent;
    }

    /** The record goes out. */
    void send() {
        int number = sent++;
        double u = chance.uniform();
        if (u < LOST) {
            return;
        }
        double v = chance.uniform();
        if (v < LACKS) {
            int slot = (int) (v / LACKS * optional.length);
            if (optional[slot] && schema.facts().get(slot).type() != FactType.FLAG) {
                facts.at(slot, null);
            }
        }
        double way = (u - LOST) / (1 - LOST);
        long lag = way < 0.9
                ? (long) (usual * (0.4 + 0.7 * way))
                : way < 0.985
                        ? usual + (long) ((most - usual) * (way - 0.9) / 0.085)
                        : (long) (most * (1 + 40 * (way - 0.985)));
        long reported = occurred + lag;
        long known = weekday(Math.max(earliest, reported + (long) (v * 5 * HOUR)) + number);
        out.accept(new Event(code, party, prefix + number, occurred, reported, known, facts.build()));
    }

    /** Saturday and Sunday wait for Monday at six; 1970 began on a Thursday. */
    private static long weekday(long instant) {
        long day = Math.floorDiv(instant, DAY);
        long weekday = Math.floorMod(day + 3, 7L);
        return weekday < 5 ? instant : (day + 7 - weekday) * DAY + 6 * HOUR + instant % HOUR;
    }
}
