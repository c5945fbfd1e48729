package org.bulwark.indicator.definition;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bulwark.indicator.IndicatorProblem;

/**
 * The span of {@code occurredAt} that an indicator looks at, in days of the bank's zone, ending at the date of the instant asked or some time
 * before.
 *
 * <p>Written {@code 30d} (the date and the 29 days before), {@code 12m} (the twelve whole calendar months before the date's month),
 * {@code 0m} (the date's month up to the date) and {@code ever}; with {@code @90d} or {@code @12m} behind, the same as long ago.
 */
public sealed interface Window {

    /** The most days back, offset included, that a window of days may reach: older days are kept by month only. */
    int MOST_DAYS = 200;

    /** The most months back. */
    int MOST_MONTHS = 240;

    /**
     * Days.
     *
     * @param days how many, the last one included
     * @param ago how many days before the date it ends
     */
    record Days(int days, int ago) implements Window {
        /** Checks the reach: {@link IndicatorProblem#DEFINITION_INVALID}. */
        public Days {
            if (days < 1 || ago < 0 || days + ago > MOST_DAYS) {
                throw invalid(
                        days + "d@" + ago + "d", "Reach at most " + MOST_DAYS + " days back; use months for more.");
            }
        }

        @Override
        public String word() {
            return days + "d" + (ago == 0 ? "" : "_ago_" + ago + "d");
        }
    }

    /**
     * Whole calendar months before the month of the date.
     *
     * @param months how many; 0 is the running month alone
     * @param ago how many months before that it ends
     */
    record Months(int months, int ago) implements Window {
        /** Checks the reach: {@link IndicatorProblem#DEFINITION_INVALID}. */
        public Months {
            if (months < 0 || ago < 0 || months + ago > MOST_MONTHS || (months == 0 && ago > 0)) {
                throw invalid(months + "m@" + ago + "m", "Reach at most " + MOST_MONTHS + " months back.");
            }
        }

        @Override
        public String word() {
            return months + "m" + (ago == 0 ? "" : "_ago_" + ago + "m");
        }
    }

    /**
     * Everything up to the date.
     *
     * @param ago up to the end of the month that lies so many months before the date's; 0 is up to the date itself
     */
    record Ever(int ago) implements Window {
        /** Checks the reach: {@link IndicatorProblem#DEFINITION_INVALID}. */
        public Ever {
            if (ago < 0 || ago > MOST_MONTHS) {
                throw invalid("ever@" + ago + "m", "Reach at most " + MOST_MONTHS + " months back.");
            }
        }

        @Override
        public String word() {
            return "ever" + (ago == 0 ? "" : "_ago_" + ago + "m");
        }
    }

    /** As it stands in names of indicators: {@code 12m_ago_12m}. */
    String word();

    /** The same length, the length itself earlier; everything, as it was 12 months earlier. */
    default Window before() {
        return switch (this) {
            case Days days -> new Days(days.days, days.ago + days.days);
            case Months months -> new Months(months.months, months.ago + months.months);
            case Ever ever -> new Ever(ever.ago + 12);
        };
    }

    /** The same a year earlier; empty for days, which are not kept that long. */
    default Optional<Window> yearBefore() {
        return switch (this) {
            case Days _ -> Optional.empty();
            case Months months when months.months == 0 -> Optional.empty();
            case Months months -> Optional.of(new Months(months.months, months.ago + 12));
            case Ever ever -> Optional.of(new Ever(ever.ago + 12));
        };
    }

    /** Whether it is made of calendar months. */
    default boolean ofMonths() {
        return this instanceof Months;
    }

    /** Reads what {@link Window} describes: {@link IndicatorProblem#DEFINITION_INVALID}. */
    static Window parse(String text) {
        Matcher written = Written.PATTERN.matcher(text);
        if (!written.matches()) {
            throw invalid(text, "Write 30d, 12m, 0m or ever, with @90d or @12m behind for the same as long ago.");
        }
        Optional<String> length = Optional.ofNullable(written.group("length"));
        int ago =
                Optional.ofNullable(written.group("ago")).map(Integer::parseInt).orElse(0);
        boolean agoDays = "d".equals(written.group("agoUnit"));
        boolean days = "d".equals(written.group("unit"));
        if (ago > 0 && agoDays != days) {
            throw invalid(text, "Go back by days from days, and by months from months and ever.");
        }
        if (length.isEmpty()) {
            return new Ever(ago);
        }
        int span = Integer.parseInt(length.get());
        return days ? new Days(span, ago) : new Months(span, ago);
    }

    private static RuntimeException invalid(String text, String remedy) {
        return IndicatorProblem.DEFINITION_INVALID.with("'" + text + "' is no window.", remedy);
    }

    /** How windows are written. */
    final class Written {
        private static final Pattern PATTERN =
                Pattern.compile("(?:ever|(?<length>[0-9]{1,4})(?<unit>[dm]))(?:@(?<ago>[0-9]{1,4})(?<agoUnit>[dm]))?");

        private Written() {}
    }
}
