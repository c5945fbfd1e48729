package org.bulwark.bench;

import java.nio.file.Path;
import java.util.OptionalDouble;

/**
 * One line of the sheet.
 *
 * @param name what it is asked for by, {@code stage/what/of-what}
 * @param what what is measured, in words
 * @param scale how the time is told
 * @param goal the figure to reach, if one is set
 * @param setup makes the data, outside the clock
 */
record Measurement(String name, String what, Scale scale, OptionalDouble goal, Setup setup) {

    /** Makes data and work; files go into the scratch folder, which is emptied afterwards. */
    @FunctionalInterface
    interface Setup {
        Contest in(Path scratch) throws Exception;
    }

    /** A time, with the most milliseconds that it may take. */
    static Measurement time(String name, String what, double goal, Setup setup) {
        return new Measurement(name, what, Scale.MILLISECONDS, OptionalDouble.of(goal), setup);
    }

    /** A time without a goal. */
    static Measurement time(String name, String what, Setup setup) {
        return new Measurement(name, what, Scale.MILLISECONDS, OptionalDouble.empty(), setup);
    }

    /** A time of each row, with the most nanoseconds that it may take. */
    static Measurement each(String name, String what, double goal, Setup setup) {
        return new Measurement(name, what, Scale.NANOSECONDS_A_ROW, OptionalDouble.of(goal), setup);
    }

    /** A rate, with the least million rows a second. */
    static Measurement rate(String name, String what, double goal, Setup setup) {
        return new Measurement(name, what, Scale.MILLION_ROWS_A_SECOND, OptionalDouble.of(goal), setup);
    }

    /** A rate without a goal. */
    static Measurement rate(String name, String what, Setup setup) {
        return new Measurement(name, what, Scale.MILLION_ROWS_A_SECOND, OptionalDouble.empty(), setup);
    }
}
