package org.bulwark.warning.signal;

import java.util.List;
import java.util.Map;
import org.bulwark.basics.Reason;
import org.bulwark.indicator.value.IndicatorValues;

/** What signals say of one party as known at one instant, in the order of the reading that made them. */
public final class SignalAnswers {

    private final SignalReading reading;
    private final IndicatorValues values;
    private final Map<String, Double> said;
    private final Answer[] answers;

    SignalAnswers(SignalReading reading, IndicatorValues values, Map<String, Double> said, Answer[] answers) {
        this.reading = reading;
        this.values = values;
        this.said = said;
        this.answers = answers;
    }

    /** The signals. */
    public List<Signal> signals() {
        return reading.signals();
    }

    /** The instant, in microseconds. */
    public long asOf() {
        return values.asOf();
    }

    /** What models said, by name. */
    public Map<String, Double> facts() {
        return said;
    }

    /** How many signals. */
    public int size() {
        return answers.length;
    }

    /** What one says, by place. */
    public Answer answer(int signal) {
        return answers[signal];
    }

    /** Why one that is on is on: a code with what it read and its limits. */
    public Reason reason(int signal) {
        return reading.reason(signal, values, said);
    }

    /** The names of the indicators without a value that one hangs on; none for one that is known. */
    public List<String> missing(int signal) {
        return reading.missing(signal, values, said);
    }
}
