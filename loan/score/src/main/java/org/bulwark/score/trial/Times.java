package org.bulwark.score.trial;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import org.bulwark.data.CategoryColumn;
import org.bulwark.data.Column;
import org.bulwark.data.DataProblem;
import org.bulwark.data.DateColumn;
import org.bulwark.data.NumberColumn;
import org.bulwark.data.Numbers;
import org.bulwark.data.Sample;
import org.bulwark.score.ScoreProblem;

/** The time of a sample's rows as ascending numbers: days since 1970 for dates, the number itself for years and months. */
public final class Times {

    private final Column column;

    private Times(Column column) {
        this.column = column;
    }

    /** The times of a sample; {@code data/column-type} when it has none that ascend. */
    public static Times of(Sample sample) {
        Column column = sample.time();
        if (column == null || column instanceof CategoryColumn) {
            throw DataProblem.COLUMN_TYPE.with(
                    column == null
                            ? sample.name() + " has no time."
                            : "Time '" + column.name() + "' is neither a date nor a number.",
                    "Name a column of dates, or of numbers that ascend with time: --time COLUMN.");
        }
        return new Times(column);
    }

    /** For each row its time; NaN when it is missing. */
    public double[] values() {
        return switch (column) {
            case NumberColumn numbers -> numbers.values();
            case DateColumn dates -> {
                double[] days = new double[dates.size()];
                for (int row = 0; row < days.length; row++) {
                    days[row] = dates.isMissing(row) ? Double.NaN : dates.epochDays()[row];
                }
                yield days;
            }
            case CategoryColumn category -> throw new IllegalStateException("refused before");
        };
    }

    /** For each row what it is reported under: the year of a date, the number itself otherwise; {@code ""} when it is missing. */
    public String label(int row) {
        if (column.isMissing(row)) {
            return "";
        }
        return column instanceof DateColumn dates
                ? Integer.toString(LocalDate.ofEpochDay(dates.epochDays()[row]).getYear())
                : Numbers.text(((NumberColumn) column).values()[row]);
    }

    /**
     * The last moment of a day, month or year that a person wrote: {@code 2001-12-31}, {@code 2001-12}, {@code 2001}; the number itself
     * where times are numbers.
     */
    public double endOf(String text) {
        return moment(text, true);
    }

    /** The first moment of a day, month or year. */
    public double startOf(String text) {
        return moment(text, false);
    }

    private double moment(String text, boolean end) {
        try {
            if (column instanceof NumberColumn) {
                return Double.parseDouble(text);
            }
            return switch (text.length()) {
                case 4 ->
                    end
                            ? Year.parse(text).atMonth(12).atEndOfMonth().toEpochDay()
                            : Year.parse(text).atDay(1).toEpochDay();
                case 7 ->
                    end
                            ? YearMonth.parse(text).atEndOfMonth().toEpochDay()
                            : YearMonth.parse(text).atDay(1).toEpochDay();
                default -> LocalDate.parse(text).toEpochDay();
            };
        } catch (NumberFormatException | DateTimeException e) {
            throw ScoreProblem.PARAMETER.with(
                    "'" + text + "' is no moment of '" + column.name() + "'.",
                    column instanceof NumberColumn
                            ? "Write a number."
                            : "Write a year, a month or a day: 2001, 2001-12 or 2001-12-31.");
        }
    }
}
