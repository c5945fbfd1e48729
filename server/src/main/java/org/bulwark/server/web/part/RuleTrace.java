package org.bulwark.server.web.part;

import java.util.List;
import org.bulwark.server.web.show.Text;

/**
 * What a policy asked, and what it found.
 *
 * @param spoke what spoke against the application
 * @param silent what did not
 */
public record RuleTrace(List<Line> spoke, List<Line> silent) {

    /** Copies the lines. */
    public RuleTrace {
        spoke = List.copyOf(spoke);
        silent = List.copyOf(silent);
    }

    /**
     * A rule that was asked.
     *
     * @param name its name in the policy
     * @param title what it asks
     * @param expression what was computed
     * @param result what came out
     * @param read the values that it read
     */
    public record Line(String name, Text title, String expression, Badge result, List<Value> read) {
        /** Copies the values. */
        public Line {
            read = List.copyOf(read);
        }
    }

    /**
     * A value that a rule read.
     *
     * @param title what people call it
     * @param name its name in rules
     * @param value the value, or that there was none
     */
    public record Value(Text title, String name, Cell value) {}
}
