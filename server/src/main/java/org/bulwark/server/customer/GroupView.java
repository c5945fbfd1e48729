package org.bulwark.server.customer;

import java.util.List;
import org.bulwark.server.web.part.Cell;
import org.bulwark.server.web.part.Tone;
import org.bulwark.server.web.show.Text;

/**
 * One of the fifteen groups of indicators on a customer's page.
 *
 * @param title what the group is called
 * @param href where all of its indicators are
 * @param lines its headlines of which something is known
 */
record GroupView(Text title, String href, List<Line> lines) {

    /** Copies the lines. */
    GroupView {
        lines = List.copyOf(lines);
    }

    /**
     * A headline.
     *
     * @param title what it is called
     * @param href the events behind it
     * @param value its value now
     * @param risk which way it moves when risk grows, a word and a sign
     * @param spark its month ends of two years
     * @param rank where it stands among its peers
     * @param tone warns where few peers are riskier
     */
    record Line(Text title, String href, Cell value, Cell risk, Cell spark, Cell rank, Tone tone) {}
}
