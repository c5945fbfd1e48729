package org.bulwark.score.validation;

import java.util.ArrayList;
import java.util.List;

/**
 * PDs against the rates seen, by groups of like PD.
 *
 * @param bins the groups, by ascending PD
 */
public record CalibrationCurve(List<CalibrationBin> bins) {

    /** Copies the bins. */
    public CalibrationCurve {
        bins = List.copyOf(bins);
    }

    /** Of PDs, grouped by a rule. A risk outside [0, 1] is {@link ValidationProblem#VALIDATION_RISK_NOT_A_PD}. */
    public static CalibrationCurve of(Ranking ranking, Grouping grouping) {
        ranking.ofProbabilities();
        List<CalibrationBin> bins = new ArrayList<>();
        int from = 0;
        for (int to : grouping.ends(ranking)) {
            bins.add(CalibrationBin.of(ranking, from, to));
            from = to;
        }
        return new CalibrationCurve(bins);
    }

    /** The expected calibration error: the mean distance of PD and rate over bins, by their weight. */
    public double meanError() {
        return bins.stream()
                .mapToDouble(bin -> bin.share() * Math.abs(bin.meanPd() - bin.badRate()))
                .sum();
    }
}
