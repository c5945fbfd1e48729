package org.bulwark.server.indicator.trial;

import java.util.List;
import org.bulwark.score.trial.NumberTrial;
import tools.jackson.databind.json.JsonMapper;

/**
 * What came of a trial.
 *
 * @param parties on how many parties it was tried, of whom the sources tell anything
 * @param events how many events of theirs were folded
 * @param nanosPerEvent how long folding one of them took, in nanoseconds
 * @param bytesPerParty how many bytes the states of a party would take for these indicators alone
 * @param indicators each of them
 */
record TrialReport(long parties, long events, long nanosPerEvent, long bytesPerParty, List<Tried> indicators) {

    /**
     * An indicator.
     *
     * @param name its name
     * @param rows how many values were read, one a party and month
     * @param missing how many of them are missing
     * @param quantiles the values that 0, 5, 25, 50, 75, 95 and 100 per cent do not exceed; nothing when all are missing
     * @param months each month with its stability against the first one
     */
    record Tried(String name, int rows, int missing, List<Double> quantiles, List<NumberTrial.Month> months) {

        static Tried of(String name, NumberTrial trial) {
            return new Tried(name, trial.rows(), trial.missing(), trial.quantiles(), trial.months());
        }

        /** The stability of the last month. */
        double stability() {
            return months.isEmpty() ? 0 : months.getLast().stability();
        }
    }

    String json() {
        return JsonMapper.shared().writeValueAsString(this);
    }

    static TrialReport parse(String json) {
        return JsonMapper.shared().readValue(json, TrialReport.class);
    }
}
