package org.bulwark.server.web.part;

import java.util.List;
import org.bulwark.basics.money.Money;
import org.bulwark.server.web.show.Text;

/**
 * Where an amount may go, week by week, against another that rises: a band with its middle, and a line. The table is the truth; the chart is
 * drawn from it.
 *
 * @param title what it shows
 * @param weeks the earliest first
 */
public record PathChart(Text title, List<Week> weeks) {

    /** Copies the weeks. */
    public PathChart {
        weeks = List.copyOf(weeks);
    }

    /**
     * A week.
     *
     * @param number from 1
     * @param low one time in ten there is less
     * @param middle as often more as less
     * @param high one time in ten there is more
     * @param due what will have fallen due by then
     */
    public record Week(int number, Money low, Money middle, Money high, Money due) {

        /** The four amounts in the order of the columns. */
        public List<Money> amounts() {
            return List.of(low, middle, high, due);
        }
    }
}
