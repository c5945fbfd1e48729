package org.bulwark.data.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;
import org.bulwark.basics.Reason;
import org.bulwark.data.NumberColumn;
import org.bulwark.data.Numbers;
import org.bulwark.data.Weights;

/** What a column of numbers may be instead of an amount: an id, a weight, a date, a year; and which of its numbers may be codes. */
final class NumberSuspicions {

    /** Fewer rows prove nothing. */
    static final int FEW_ROWS = 20;

    private static final List<String> ID =
            List.of("id", "ids", "no", "nr", "key", "uuid", "number", "ref", "reference");
    private static final List<String> WEIGHT = List.of("weight", "weights", "wt", "wgt", "gewicht");

    private final NumberColumn column;
    private final Cells cells;
    private final ProfileThresholds thresholds;

    NumberSuspicions(NumberColumn column, Cells cells, ProfileThresholds thresholds) {
        this.column = column;
        this.cells = cells;
        this.thresholds = thresholds;
    }

    List<Reason> all() {
        List<Reason> found = new ArrayList<>();
        if (cells.rows() >= FEW_ROWS && cells.size() > 1) {
            boolean whole = cells.areWhole();
            if (whole && isId()) {
                found.add(DataReason.SUSPECT_ID.with("distinct", Integer.toString(cells.size())));
            }
            if (whole && cells.size() <= thresholds.bins()) {
                found.add(DataReason.FEW_NUMBERS.with("distinct", Integer.toString(cells.size())));
            }
            if (whole) {
                DateNumbers.in(cells).ifPresent(found::add);
            }
            found.addAll(SpecialCodes.in(cells, thresholds.spike()));
        }
        weight(column).ifPresent(found::add);
        return found;
    }

    /** No value twice, none missing, and a sign besides: many rows, a name, an unbroken or an ascending sequence. */
    private boolean isId() {
        int rows = column.size();
        return cells.size() == rows
                && (rows >= thresholds.idRows()
                        || NameWords.of(column.name()).firstOf(ID).isPresent()
                        || cells.value(rows - 1) - cells.value(0) == rows - 1
                        || isAscending());
    }

    private boolean isAscending() {
        double[] values = column.values();
        for (int row = 1; row < values.length; row++) {
            if (values[row] <= values[row - 1]) {
                return false;
            }
        }
        return true;
    }

    /** Named like a weight, in every row a number that can be one, and not the same in all. */
    static Optional<Reason> weight(NumberColumn column) {
        if (NameWords.of(column.name()).firstOf(WEIGHT).isEmpty()) {
            return Optional.empty();
        }
        double[] values = column.values();
        boolean varies = false;
        for (double value : values) {
            if (!(value >= 0 && value <= Weights.LARGEST)) {
                return Optional.empty();
            }
            varies |= value != values[0];
        }
        return varies ? Optional.of(DataReason.SUSPECT_WEIGHT.with()) : Optional.empty();
    }

    /** Numbers that read as dates or years. */
    private static final class DateNumbers {

        /** Fewer different days or months may be chance. */
        private static final int FEW = 5;

        static Optional<Reason> in(Cells cells) {
            boolean several = cells.size() >= FEW;
            if (several && all(cells, DateNumbers::isDay)) {
                return Optional.of(DataReason.SUSPECT_DATE_NUMBER.with("pattern", "yyyymmdd"));
            }
            if (several && all(cells, DateNumbers::isMonth)) {
                return Optional.of(DataReason.SUSPECT_DATE_NUMBER.with("pattern", "yyyymm"));
            }
            if (all(cells, DateNumbers::isYear)) {
                return Optional.of(DataReason.SUSPECT_YEAR.with(
                        "from", Numbers.text(cells.value(0)), "to", Numbers.text(cells.value(cells.size() - 1))));
            }
            return Optional.empty();
        }

        private static boolean all(Cells cells, LongPredicate form) {
            for (int cell = 0; cell < cells.size(); cell++) {
                if (!form.test((long) cells.value(cell))) {
                    return false;
                }
            }
            return true;
        }

        private static boolean isYear(long number) {
            return number >= 1900 && number < 2100;
        }

        private static boolean isMonth(long number) {
            return isYear(number / 100) && number % 100 >= 1 && number % 100 <= 12;
        }

        private static boolean isDay(long number) {
            return isMonth(number / 100) && number % 100 >= 1 && number % 100 <= 31;
        }
    }
}
