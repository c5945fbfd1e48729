package org.bulwark.score.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bulwark.score.validation.Auc;

/**
 * Scores against outcomes, period by period.
 *
 * @param period what the rows are reported under: a year
 * @param rows rows
 * @param bads bad rows among them
 * @param meanPd the weighted mean PD
 * @param badRate the weighted bad rate
 * @param auc the area under the ROC curve; none when the period has one outcome only
 */
public record ByTime(String period, int rows, int bads, double meanPd, double badRate, Optional<Auc> auc) {

    /** One line a period, in order. */
    public static List<ByTime> of(OutOfSample judged) {
        Times times = Times.of(judged.test());
        TreeMap<String, List<Integer>> periods = new TreeMap<>();
        for (int row = 0; row < judged.test().rows(); row++) {
            periods.computeIfAbsent(times.label(row), label -> new ArrayList<>())
                    .add(row);
        }
        List<ByTime> lines = new ArrayList<>();
        for (Map.Entry<String, List<Integer>> period : periods.entrySet()) {
            int[] rows = period.getValue().stream().mapToInt(row -> row).toArray();
            lines.add(line(period.getKey(), judged.take(rows)));
        }
        return lines;
    }

    private static ByTime line(String period, OutOfSample part) {
        double[] pds = part.pds();
        double pd = 0;
        double bad = 0;
        double weight = 0;
        for (int row = 0; row < pds.length; row++) {
            long w = part.test().weights().at(row);
            pd += w * pds[row];
            bad += (double) w * part.test().bad()[row];
            weight += w;
        }
        int bads = part.test().bads();
        boolean both = bads > 0 && bads < pds.length;
        Optional<Auc> auc = both
                ? Optional.of(
                        Auc.of(pds, part.test().bad(), part.test().weights().fixed()))
                : Optional.empty();
        return new ByTime(period, pds.length, bads, pd / weight, bad / weight, auc);
    }
}
