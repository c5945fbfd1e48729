package org.bulwark.indicator.value;

import java.util.Arrays;
import java.util.List;
import org.bulwark.indicator.IndicatorProblem;
import org.bulwark.indicator.fold.NumberReader;
import org.bulwark.indicator.fold.NumberWriter;

/**
 * The values of all indicators of one party at one instant as bytes, to be kept: whole numbers short, other numbers with their exact bits,
 * indicators without a value as how many follow each other. The same values are the same bytes.
 */
public final class ReadingBytes {

    private static final int VERSION = 1;
    private static final int KINDS = 2;
    private static final List<Quality> QUALITIES =
            List.of(Quality.GOOD, Quality.PARTIAL, Quality.UNDEFINED, Quality.NO_DATA);
    private static final long MOST_WHOLE = 1L << 53;

    private ReadingBytes() {}

    /** The bytes of a reading. */
    public static byte[] of(IndicatorValues values) {
        NumberWriter out = new NumberWriter();
        out.put(VERSION);
        int size = values.indicators().size();
        out.put(size);
        int at = 0;
        while (at < size) {
            Quality quality = values.quality(at);
            int kind = KINDS * QUALITIES.indexOf(quality);
            int next = at + 1;
            if (quality.hasValue()) {
                double value = values.value(at);
                boolean whole = value == Math.rint(value) && Math.abs(value) < MOST_WHOLE;
                out.put(kind + (whole ? 0 : 1));
                // the low bits of most numbers are the busy ones: turned round, no group of bits is longer for it
                out.put(whole ? (long) value : Long.reverse(Double.doubleToLongBits(value)));
            } else {
                while (next < size && values.quality(next) == quality) {
                    next++;
                }
                out.put(kind);
                out.put(next - at);
            }
            at = next;
        }
        return out.bytes();
    }

    /**
     * The values again, NaN where there is none, in the order of the reading that made them.
     *
     * @throws org.bulwark.basics.ProblemException {@link IndicatorProblem#STATE_INVALID} for bytes that {@link #of} did not make
     */
    public static double[] values(byte[] bytes) {
        try {
            NumberReader in = new NumberReader(bytes);
            if (in.next() != VERSION) {
                throw damaged();
            }
            double[] values = new double[Math.toIntExact(in.next())];
            int at = 0;
            while (at < values.length) {
                int kind = (int) in.next();
                long told = in.next();
                if (QUALITIES.get(kind / KINDS).hasValue()) {
                    values[at++] = kind % KINDS == 0 ? told : Double.longBitsToDouble(Long.reverse(told));
                } else {
                    Arrays.fill(values, at, at + (int) told, Double.NaN);
                    at += (int) told;
                }
            }
            return values;
        } catch (IndexOutOfBoundsException | IllegalArgumentException | ArithmeticException e) {
            throw damaged();
        }
    }

    private static RuntimeException damaged() {
        return IndicatorProblem.STATE_INVALID.with(
                "A kept reading of a party cannot be read.", "Refresh the indicators.");
    }
}
