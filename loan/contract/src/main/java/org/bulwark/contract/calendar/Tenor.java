package org.bulwark.contract.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import org.bulwark.contract.ContractProblem;

/**
 * A length of time on the calendar.
 *
 * @param count how many, 1 to 1200
 * @param unit of what
 */
public record Tenor(int count, Unit unit) {

    /** What lengths are counted in. */
    public enum Unit {
        /** Calendar days. */
        DAYS,
        /** Seven days each. */
        WEEKS,
        /** Calendar months. */
        MONTHS,
        /** Twelve months each. */
        YEARS
    }

    /** {@link ContractProblem#TERMS_INVALID} for a count that cannot be. */
    public Tenor {
        if (count < 1 || count > 1200) {
            throw ContractProblem.TERMS_INVALID.with(
                    "A period cannot have " + count + " " + unit.name().toLowerCase(Locale.ROOT) + ".",
                    "Give 1 to 1200.");
        }
    }

    /** So many months. */
    public static Tenor months(int count) {
        return new Tenor(count, Unit.MONTHS);
    }

    /** So many days. */
    public static Tenor days(int count) {
        return new Tenor(count, Unit.DAYS);
    }

    /**
     * The date so many of these after an anchor. It is always counted from the anchor, so that 31 January + 2 months is 31 March and no
     * day is lost in February.
     *
     * @param anchor where counting begins
     * @param times how many of them, negative for before
     * @param monthEnd what becomes of an anchor at the end of its month
     */
    public LocalDate after(LocalDate anchor, int times, MonthEnd monthEnd) {
        long all = Math.multiplyExact((long) count, times);
        return switch (unit) {
            case DAYS -> anchor.plusDays(all);
            case WEEKS -> anchor.plusWeeks(all);
            case MONTHS -> monthEnd.kept(anchor, anchor.plusMonths(all));
            case YEARS -> monthEnd.kept(anchor, anchor.plusYears(all));
        };
    }

    /** What becomes of an anchor that is the last day of its month. */
    public enum MonthEnd {
        /** The same day of the month, or its last one where the month is shorter: 28 February + 1 month is 28 March. */
        SAME_DAY,
        /** The last day again: 28 February 2027 + 1 month is 31 March. */
        LAST_DAY;

        LocalDate kept(LocalDate anchor, LocalDate found) {
            boolean last =
                    this == LAST_DAY && anchor.equals(YearMonth.from(anchor).atEndOfMonth());
            return last ? YearMonth.from(found).atEndOfMonth() : found;
        }
    }
}
