package org.bulwark.indicator.fold;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Days and months of the bank's zone, from microseconds. Days count from 1970-01-01, months from January 1970; both are negative before.
 * Immutable and quick: no object is made.
 */
public final class BankDays {

    private static final long MICROS = TimeUnit.SECONDS.toMicros(1);
    private static final long DAY = TimeUnit.DAYS.toMicros(1);
    private static final int MONTHS_A_YEAR = 12;
    private static final Instant FAR = Instant.parse("2200-01-01T00:00:00Z");
    private static final int KNOWN_DAYS = (int) LocalDate.of(2200, 1, 1).toEpochDay();
    private static final short[] MONTHS = months();

    private final ZoneId zone;
    private final long[] from;
    private final long[] offsets;

    private BankDays(ZoneId zone, long[] from, long[] offsets) {
        this.zone = zone;
        this.from = from;
        this.offsets = offsets;
    }

    /** The days of a zone. */
    public static BankDays of(ZoneId zone) {
        ZoneRules rules = zone.getRules();
        List<long[]> changes = new ArrayList<>();
        changes.add(new long[] {Long.MIN_VALUE, offset(rules, Instant.EPOCH.minusSeconds(1L << 34))});
        ZoneOffsetTransition change = rules.nextTransition(Instant.EPOCH.minusSeconds(1L << 34));
        while (change != null && change.getInstant().isBefore(FAR)) {
            changes.add(new long[] {
                change.toEpochSecond() * MICROS, change.getOffsetAfter().getTotalSeconds() * MICROS
            });
            change = rules.nextTransition(change.getInstant());
        }
        return new BankDays(
                zone,
                changes.stream().mapToLong(one -> one[0]).toArray(),
                changes.stream().mapToLong(one -> one[1]).toArray());
    }

    private static long offset(ZoneRules rules, Instant at) {
        return rules.getOffset(at).getTotalSeconds() * MICROS;
    }

    /** The zone. */
    public ZoneId zone() {
        return zone;
    }

    /** The day of an instant in microseconds. */
    public int day(long micros) {
        int last = from.length - 1;
        while (micros < from[last]) {
            last--;
        }
        return (int) Math.floorDiv(micros + offsets[last], DAY);
    }

    /** The month of a day. */
    public static int month(int day) {
        if (day >= 0 && day < KNOWN_DAYS) {
            return MONTHS[day];
        }
        LocalDate date = LocalDate.ofEpochDay(day);
        return (date.getYear() - 1970) * MONTHS_A_YEAR + date.getMonthValue() - 1;
    }

    private static short[] months() {
        short[] months = new short[KNOWN_DAYS];
        for (int day = 0; day < KNOWN_DAYS; day++) {
            LocalDate date = LocalDate.ofEpochDay(day);
            months[day] = (short) ((date.getYear() - 1970) * MONTHS_A_YEAR + date.getMonthValue() - 1);
        }
        return months;
    }
}
