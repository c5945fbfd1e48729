package org.bulwark.server.web.part;

import java.util.List;
import org.bulwark.server.web.show.Text;

/**
 * How a score came about: from where it starts, step by step, to where it ends.
 *
 * @param title what it is
 * @param start points before the first step
 * @param steps what each characteristic added or took
 * @param total the score
 */
public record Waterfall(Text title, double start, List<Step> steps, double total) {

    /** Copies the steps. */
    public Waterfall {
        steps = List.copyOf(steps);
    }

    /**
     * One characteristic.
     *
     * @param name its name
     * @param value what it was, as the bin tells it
     * @param points what it added, negative for what it took
     * @param best the most that it could have given
     */
    public record Step(String name, String value, double points, double best) {}

    /** Points after so many steps. */
    public double after(int count) {
        return start + steps.stream().limit(count).mapToDouble(Step::points).sum();
    }
}
