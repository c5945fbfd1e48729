package org.bulwark.data.profile;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bulwark.basics.Reason;
import org.bulwark.data.Column;
import org.bulwark.data.ColumnType;
import org.bulwark.data.DateColumn;
import org.bulwark.data.NumberColumn;
import org.bulwark.data.Table;

/**
 * Guesses which column says when a row became known: a date that nearly every row has, that is not suspect of telling the outcome, and no
 * date of birth; by preference one named like a beginning, then the one that others mostly follow. Without dates, numbers that read as
 * dates, then years so named.
 */
final class TimeChoice {

    /** More rows without it, and it is no time to split by. */
    private static final double MOST_MISSING = 0.05;

    /** A year repeats the time when so many rows agree to within a year, for fiscal years begin early or late. */
    private static final double REPEATED = 0.95;

    private static final List<String> BIRTH = List.of("birth", "birthday", "birthdate", "born", "dob");
    private static final List<String> YEAR = List.of("year", "yr", "fy", "vintage");
    private static final List<String> BEGINNING = List.of(
            "application",
            "applied",
            "approval",
            "approved",
            "issue",
            "issued",
            "origination",
            "originated",
            "disbursement",
            "disbursed",
            "booking",
            "booked",
            "granted",
            "funded",
            "opened",
            "start",
            "vintage",
            "observation",
            "observed",
            "snapshot",
            "as_of",
            "reporting");

    private TimeChoice() {}

    /** The likeliest of the columns that nobody spoke of. */
    static Optional<Column> among(List<ColumnProfile> open, Table table, LeakageThresholds thresholds) {
        List<ColumnProfile> fit = open.stream().filter(TimeChoice::isFit).toList();
        List<ColumnProfile> dates =
                fit.stream().filter(c -> c.type() == ColumnType.DATE).toList();
        Comparator<ColumnProfile> namedFirst = Comparator.comparing(c -> !isNamed(c, BEGINNING));
        return dates.stream()
                .min(namedFirst
                        .thenComparingLong(c -> followed(c, dates, table, thresholds))
                        .thenComparingLong(ColumnProfile::missing))
                .or(() -> fit.stream()
                        .filter(c -> c.has(DataReason.SUSPECT_DATE_NUMBER))
                        .min(namedFirst))
                .or(() -> fit.stream()
                        .filter(c -> c.has(DataReason.SUSPECT_YEAR) && isNamed(c, YEAR))
                        .findFirst())
                .map(c -> table.column(c.name()));
    }

    private static boolean isFit(ColumnProfile column) {
        return column.rows() > 0
                && column.missingShare() <= MOST_MISSING
                && DataReason.leakage(column.findings()).isEmpty()
                && !column.has(DataReason.CONSTANT)
                && !isNamed(column, BIRTH);
    }

    private static boolean isNamed(ColumnProfile column, List<String> words) {
        return NameWords.of(column.name()).firstOf(words).isPresent();
    }

    /** How many of the other dates this one mostly follows. */
    private static long followed(
            ColumnProfile column, List<ColumnProfile> dates, Table table, LeakageThresholds thresholds) {
        return dates.stream()
                .filter(other -> !other.name().equals(column.name())
                        && table.column(column.name()) instanceof DateColumn these
                        && table.column(other.name()) instanceof DateColumn those
                        && LateDates.in(these, those, thresholds).isPresent())
                .count();
    }

    /** A reason when a column of years is the time's own year in nearly all rows that have both. */
    static Optional<Reason> repeated(NumberColumn years, DateColumn time) {
        int both = 0;
        int near = 0;
        for (int row = 0; row < years.size(); row++) {
            if (!years.isMissing(row) && !time.isMissing(row)) {
                both++;
                int year = LocalDate.ofEpochDay(time.epochDays()[row]).getYear();
                near += Math.abs(years.values()[row] - year) <= 1 ? 1 : 0;
            }
        }
        return both > 0 && near >= REPEATED * both
                ? Optional.of(DataReason.REPEATS_TIME.with(
                        "time", time.name(), "share", DataReason.rounded((double) near / both)))
                : Optional.empty();
    }
}
