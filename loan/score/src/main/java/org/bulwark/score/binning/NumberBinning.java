package org.bulwark.score.binning;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.bulwark.data.Column;
import org.bulwark.data.NumberColumn;
import org.bulwark.score.ScoreProblem;

/**
 * The bins of a numeric variable: bin k holds the numbers from cut k−1 up to, not including, cut k; the first begins at −∞ and the last
 * ends at +∞, infinities included.
 *
 * @param variable the variable's name
 * @param trend the trend over the regular bins
 * @param cuts ascending, not NaN; one fewer than the regular bins
 * @param specials special codes and the code of the bin that each goes to
 * @param missingCode the code of the bin that missing values go to
 * @param bins the bins by code
 */
public record NumberBinning(
        String variable,
        Trend trend,
        List<Double> cuts,
        SequencedMap<Double, Integer> specials,
        int missingCode,
        List<Bin> bins)
        implements Binning {

    /** Copies the lists; cuts must ascend and codes must exist. */
    public NumberBinning {
        cuts = List.copyOf(cuts);
        LinkedHashMap<Double, Integer> unsigned = new LinkedHashMap<>();
        specials.forEach((value, code) -> unsigned.put(value + 0.0, code)); // -0.0 is 0.0
        specials = Collections.unmodifiableSequencedMap(unsigned);
        bins = List.copyOf(bins);
        for (int i = 0; i < cuts.size(); i++) {
            if (cuts.get(i).isNaN() || (i > 0 && cuts.get(i - 1) >= cuts.get(i))) {
                throw new IllegalArgumentException("cuts of " + variable + " do not ascend: " + cuts);
            }
        }
        boolean codesExist = Binning.haveCodes(bins, List.of(missingCode, cuts.size()))
                && Binning.haveCodes(bins, specials.values());
        if (!codesExist) {
            throw new IllegalArgumentException("bins of " + variable + " do not match its codes");
        }
    }

    /** The code of one value. */
    public int codeOf(double value) {
        if (Double.isNaN(value)) {
            return missingCode;
        }
        Integer special = specials.get(value + 0.0);
        if (special != null) {
            return special;
        }
        int code = 0;
        while (code < cuts.size() && value >= cuts.get(code)) {
            code++;
        }
        return code;
    }

    @Override
    public Encoding encoding(Column column) {
        if (!(column instanceof NumberColumn(String name, double[] values))) {
            throw ScoreProblem.INPUT_MISSING.with(
                    "Column '" + column.name() + "' holds no numbers, but variable '" + variable
                            + "' was learned as a number.",
                    "Give the column as numbers, or say type: number in the specification.");
        }
        Encoder encoder = encoder();
        return (from, to, codes, at) -> encoder.encode(values, from, to, codes, at);
    }

    /** A fast encoder of these bins, for hot loops; make it once. */
    public Encoder encoder() {
        return new Encoder(this);
    }

    /** Turns numbers into codes without branches on the cuts. Immutable, safe for many threads. */
    public static final class Encoder {
        private final double[] padded;
        private final int half;
        private final int most;
        private final boolean infinite;
        private final byte missing;
        private final double[] specials;
        private final byte[] specialCodes;

        private Encoder(NumberBinning binning) {
            int size = Math.max(8, Integer.highestOneBit(Math.max(1, binning.cuts.size())) * 2);
            padded = new double[size];
            Arrays.fill(padded, Double.MAX_VALUE); // what reaches even this is brought back to the last bin
            for (int i = 0; i < binning.cuts.size(); i++) {
                padded[i] = binning.cuts.get(i);
            }
            half = size / 2;
            most = binning.cuts.size();
            infinite = binning.cuts.stream().anyMatch(cut -> Double.isInfinite(cut));
            missing = (byte) binning.missingCode;
            specials = new double[binning.specials.size()];
            specialCodes = new byte[specials.length];
            int i = 0;
            for (Map.Entry<Double, Integer> special : binning.specials.entrySet()) {
                specials[i] = special.getKey();
                specialCodes[i++] = special.getValue().byteValue();
            }
        }

        /** Writes the codes of values {@code from} (inclusive) to {@code to} (exclusive) to the same places of {@code codes}. */
        public void encode(double[] values, int from, int to, byte[] codes) {
            encode(values, from, to, codes, from);
        }

        /** Writes the codes of values {@code from} to {@code to} to {@code codes}, beginning at {@code at}. */
        public void encode(double[] values, int from, int to, byte[] codes, int at) {
            for (int row = from; row < to; row++) {
                double value = values[row] + 0.0; // turns -0.0 into 0.0
                int code = 0;
                for (int step = half; step > 4; step >>= 1) {
                    code += step - step * below(value, padded[code + step - 1]);
                }
                // written out, the last three are all that most variables need
                code += 4 - (below(value, padded[code + 3]) << 2);
                code += 2 - (below(value, padded[code + 1]) << 1);
                code += 1 - below(value, padded[code]);
                if (infinite) {
                    code = counted(value); // ∞ − ∞ has no sign
                }
                codes[at + row - from] = Double.isNaN(value) ? missing : (byte) Math.min(code, most);
            }
            for (int i = 0; i < specials.length; i++) {
                double special = specials[i];
                byte code = specialCodes[i];
                for (int row = from; row < to; row++) {
                    if (values[row] == special) {
                        codes[at + row - from] = code;
                    }
                }
            }
        }

        private int counted(double value) {
            int code = 0;
            while (code < most && value >= padded[code]) {
                code++;
            }
            return code;
        }

        /** 1 when a value lies below a cut, else 0: the sign of their difference, so that no branch is there to be guessed wrongly. */
        private static int below(double value, double cut) {
            return (int) (Double.doubleToRawLongBits(value - cut) >>> 63);
        }
    }
}
