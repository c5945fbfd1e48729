package org.bulwark.score.binning;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.bulwark.data.CategoryColumn;
import org.bulwark.data.Column;

/**
 * The bins of a category: groups of levels.
 *
 * @param variable the variable's name
 * @param trend the trend over the regular bins, which stand by ascending bad rate unless a person grouped them
 * @param levels every level that learning saw, special codes included, and the code of its bin
 * @param missingCode the code of the bin that missing values go to
 * @param unseenCode the code of the bin that levels go to which learning never saw
 * @param bins the bins by code
 */
public record CategoryBinning(
        String variable,
        Trend trend,
        SequencedMap<String, Integer> levels,
        int missingCode,
        int unseenCode,
        List<Bin> bins)
        implements Binning {

    /** Copies the lists; codes must exist. */
    public CategoryBinning {
        levels = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(levels));
        bins = List.copyOf(bins);
        boolean codesExist =
                Binning.haveCodes(bins, List.of(missingCode, unseenCode)) && Binning.haveCodes(bins, levels.values());
        if (!codesExist) {
            throw new IllegalArgumentException("bins of " + variable + " do not match its codes");
        }
    }

    /** The code of one level. */
    public int codeOf(String level) {
        return levels.getOrDefault(level, unseenCode);
    }

    @Override
    public Encoding encoding(Column column) {
        byte missing = (byte) missingCode;
        if (column instanceof CategoryColumn(String name, int[] values, List<String> columnLevels)) {
            byte[] codeOfLevel = new byte[columnLevels.size()];
            for (int i = 0; i < codeOfLevel.length; i++) {
                codeOfLevel[i] = (byte) codeOf(columnLevels.get(i));
            }
            return (from, to, codes, at) -> {
                for (int row = from; row < to; row++) {
                    codes[at + row - from] = values[row] < 0 ? missing : codeOfLevel[values[row]];
                }
            };
        }
        // numbers and dates are read as the texts that they print as
        return (from, to, codes, at) -> {
            for (int row = from; row < to; row++) {
                codes[at + row - from] = column.isMissing(row) ? missing : (byte) codeOf(column.text(row));
            }
        };
    }
}
