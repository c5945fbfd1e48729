package org.bulwark.warning.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bulwark.warning.signal.Period;

/**
 * The values of some indicators at the ends of a party's last months, the latest last: what it is held against as its own past. Immutable.
 *
 * @param months at most {@value #MOST}
 */
public record Past(List<Month> months) {

    /** How many months are remembered. */
    public static final int MOST = 24;

    /** No past. */
    public static final Past NONE = new Past(List.of());

    /**
     * A month.
     *
     * @param number counted by {@link Period#MONTH}
     * @param values in the order of {@link Anomaly#reads()}, NaN where there was none
     */
    public record Month(int number, double[] values) {
        /** Copies the values. */
        public Month {
            values = values.clone();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Month that && number == that.number && Arrays.equals(values, that.values);
        }

        @Override
        public int hashCode() {
            return 31 * number + Arrays.hashCode(values);
        }
    }

    /** Copies the list. */
    public Past {
        months = List.copyOf(months);
    }

    /** What is remembered of the months before that of a day: a day is not held against its own month. */
    public Past before(LocalDate day) {
        int number = Period.MONTH.number(day);
        return new Past(months.stream().filter(month -> month.number < number).toList());
    }

    /**
     * What is remembered after another look: what was read last within a month stands for it.
     *
     * @param values of the anomaly's indicators, in their order
     * @param day the bank's day on which it was looked; not before the last one
     */
    public Past after(double[] values, LocalDate day) {
        int number = Period.MONTH.number(day);
        List<Month> next = new ArrayList<>(months);
        next.removeIf(month -> month.number >= number || month.number <= number - MOST);
        next.add(new Month(number, values));
        return new Past(next);
    }
}
