package org.bulwark.files.table;

import java.time.LocalDate;

/**
 * Reads calendar dates from bytes, whatever the locale: {@code 2005-08-11}, {@code 2005/8/11}, {@code 11.08.2005}, and with slashes
 * {@code 11/08/2005}, where only all the dates of a column together tell day from month. A time of day behind the date
 * ({@code 2005-08-11 10:15:00.5+02:00}) is read and dropped; no zone is applied, the date is the one that is written.
 */
final class DateText {

    /** How the parts are ordered. */
    enum Order {
        /** Year, month, day. */
        YEAR_FIRST,
        /** Day, month, year, with dots. */
        DAY_FIRST,
        /** Two numbers and a year, with slashes: day or month first. */
        SLASHED
    }

    private static final int TIME_LIMIT = 40;

    private Order order = Order.YEAR_FIRST;
    private final int[] parts = new int[3];
    private int end;

    /** The order of the date last read. */
    Order order() {
        return order;
    }

    /** Whether the calendar has the date last read, with slashes or dots, if the day comes first. */
    boolean isDayFirst() {
        return exists(parts[2], parts[1], parts[0]);
    }

    /** Whether the calendar has the date last read, with slashes, if the month comes first. */
    boolean isMonthFirst() {
        return exists(parts[2], parts[0], parts[1]);
    }

    /** The date last read, its parts in the order in which they are written, for {@link #epochDay}. */
    int packed() {
        return order == Order.YEAR_FIRST
                ? parts[0] << 10 | parts[1] << 5 | parts[2]
                : parts[2] << 10 | parts[0] << 5 | parts[1];
    }

    /** Reads {@code bytes[from, to)}; false when that is no date of the calendar. */
    boolean read(byte[] bytes, int from, int to) {
        int first = number(bytes, from, to, 0);
        if (first == 0 || end >= to) {
            return false;
        }
        byte separator = bytes[end];
        order = first == 4 ? Order.YEAR_FIRST : separator == '.' ? Order.DAY_FIRST : Order.SLASHED;
        boolean known = first == 4
                ? separator == '-' || separator == '/'
                : first <= 2 && (separator == '.' || separator == '/');
        int second = known ? number(bytes, end + 1, to, 1) : 0;
        if (second < 1 || second > 2 || end >= to || bytes[end] != separator) {
            return false;
        }
        int third = number(bytes, end + 1, to, 2);
        boolean widths = first == 4 ? third == 1 || third == 2 : third == 4;
        return widths && timeFollows(bytes, end, to) && valid();
    }

    /** Reads eight digits, year first, for columns that were declared to be dates; else as {@link #read}. */
    boolean readDeclared(byte[] bytes, int from, int to) {
        if (to - from != 8 || number8(bytes, from) < 0) {
            return read(bytes, from, to);
        }
        int all = number8(bytes, from);
        order = Order.YEAR_FIRST;
        parts[0] = all / 10_000;
        parts[1] = all / 100 % 100;
        parts[2] = all % 100;
        return valid();
    }

    private boolean valid() {
        return switch (order) {
            case YEAR_FIRST -> exists(parts[0], parts[1], parts[2]);
            case DAY_FIRST -> isDayFirst();
            case SLASHED -> isDayFirst() || isMonthFirst();
        };
    }

    /** The days since 1970-01-01 of a packed date. */
    static int epochDay(int packed, boolean monthBeforeDay) {
        int month = monthBeforeDay ? packed >> 5 & 31 : packed & 31;
        int day = monthBeforeDay ? packed & 31 : packed >> 5 & 31;
        return (int) LocalDate.of(packed >> 10, month, day).toEpochDay();
    }

    private static boolean exists(int year, int month, int day) {
        if (year < 1 || month < 1 || month > 12 || day < 1) {
            return false;
        }
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        int days = switch (month) {
            case 2 -> leap ? 29 : 28;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
        return day <= days;
    }

    /** Reads up to four digits into a part, moves {@link #end} behind them, and gives their count, 0 for none or too many. */
    private int number(byte[] bytes, int from, int to, int part) {
        int p = from;
        int value = 0;
        while (p < to && p - from < 5 && bytes[p] >= '0' && bytes[p] <= '9') {
            value = value * 10 + bytes[p++] - '0';
        }
        end = p;
        parts[part] = value;
        return p - from > 4 ? 0 : p - from;
    }

    private static int number8(byte[] bytes, int from) {
        int value = 0;
        for (int i = from; i < from + 8; i++) {
            if (bytes[i] < '0' || bytes[i] > '9') {
                return -1;
            }
            value = value * 10 + bytes[i] - '0';
        }
        return value;
    }

    private static boolean timeFollows(byte[] bytes, int from, int to) {
        if (from == to) {
            return true;
        }
        boolean starts = bytes[from] == ' ' || bytes[from] == 'T';
        if (!starts || to - from < 6 || to - from > TIME_LIMIT || bytes[from + 3] != ':') {
            return false;
        }
        for (int i = from + 1; i < to; i++) {
            byte b = bytes[i];
            boolean known =
                    (b >= '0' && b <= '9') || b == ':' || b == '.' || b == '+' || b == '-' || b == 'Z' || b == ' ';
            if (!known) {
                return false;
            }
        }
        return true;
    }
}
