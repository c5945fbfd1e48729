package org.bulwark.indicator.value;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.bulwark.indicator.definition.Indicator;

/**
 * The values of some indicators of one party as known at one instant, in the order of the reading that made them. Amounts are in minor units.
 */
public final class IndicatorValues {

    private final IndicatorReading reading;
    private final long asOf;
    private final double[] values;
    private final Quality[] qualities;

    IndicatorValues(IndicatorReading reading, long asOf, double[] values, Quality[] qualities) {
        this.reading = reading;
        this.asOf = asOf;
        this.values = values;
        this.qualities = qualities;
    }

    /** The indicators. */
    public List<Indicator> indicators() {
        return reading.indicators();
    }

    /** The instant, in microseconds. */
    public long asOf() {
        return asOf;
    }

    /** The value at a place, NaN where there is none. */
    public double value(int place) {
        return values[place];
    }

    /** How far it can be relied on. */
    public Quality quality(int place) {
        return qualities[place];
    }

    /** The value of an indicator by name; nothing where there is none, or no such indicator. */
    public OptionalDouble value(String name) {
        OptionalInt place = reading.place(name);
        return place.isPresent() && qualities[place.getAsInt()].hasValue()
                ? OptionalDouble.of(values[place.getAsInt()])
                : OptionalDouble.empty();
    }

    /** All values, NaN where there is none; a copy. */
    public double[] toArray() {
        return values.clone();
    }
}
