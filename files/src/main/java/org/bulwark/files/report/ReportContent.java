package org.bulwark.files.report;

import java.util.List;
import java.util.Optional;
import org.bulwark.basics.Reason;
import org.bulwark.score.scorecard.Scorecard;
import org.bulwark.score.trial.ByTime;
import org.bulwark.score.trial.CrossValidation;

/**
 * What a report speaks of. Only the scorecard must be there; a section whose matter is missing says what to give to have it.
 *
 * @param scorecard the scorecard
 * @param learned what it says of the rows that it was learned from; needed for the PSI of the score, whose distribution at learning no
 *     scorecard keeps
 * @param judged what it says of other rows
 * @param crossValidation how good the way of learning is, by cross-validation
 * @param periods how it did, period by period
 * @param notes what was left out and why
 * @param made when or by whom the report was made, in words; shown as it is
 */
public record ReportContent(
        Scorecard scorecard,
        Optional<JudgedData> learned,
        Optional<JudgedData> judged,
        Optional<CrossValidation> crossValidation,
        List<ByTime> periods,
        List<Reason> notes,
        Optional<String> made) {

    /** Copies the lists; data that were judged must have the scorecard's bins. */
    public ReportContent {
        periods = List.copyOf(periods);
        notes = List.copyOf(notes);
        List<Integer> bins = scorecard.characteristics().stream()
                .map(c -> c.binning().bins().size())
                .toList();
        learned.ifPresent(data -> check(data, bins));
        judged.ifPresent(data -> check(data, bins));
    }

    private static void check(JudgedData data, List<Integer> bins) {
        if (!data.counts().stream().map(List::size).toList().equals(bins)) {
            throw new IllegalArgumentException(data.name() + " was counted over the bins of another scorecard");
        }
    }

    /** A report of the scorecard alone. */
    public static ReportContent of(Scorecard scorecard) {
        return new ReportContent(
                scorecard,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty());
    }

    /** The same with a data set, in the place that its protocol gives it. */
    public ReportContent with(JudgedData data) {
        return data.protocol() == Protocol.LEARNED_FROM
                ? new ReportContent(scorecard, Optional.of(data), judged, crossValidation, periods, notes, made)
                : new ReportContent(scorecard, learned, Optional.of(data), crossValidation, periods, notes, made);
    }

    /** The same with a cross-validation. */
    public ReportContent with(CrossValidation trials) {
        return new ReportContent(scorecard, learned, judged, Optional.of(trials), periods, notes, made);
    }

    /** The same with figures by period. */
    public ReportContent over(List<ByTime> lines) {
        return new ReportContent(scorecard, learned, judged, crossValidation, lines, notes, made);
    }

    /** The same with notes of the learner. */
    public ReportContent noting(List<Reason> reasons) {
        return new ReportContent(scorecard, learned, judged, crossValidation, periods, reasons, made);
    }

    /** The same with words on when or by whom it was made. */
    public ReportContent made(String words) {
        return new ReportContent(scorecard, learned, judged, crossValidation, periods, notes, Optional.of(words));
    }

    /** The data that charts of scores are drawn from: other rows where there are any, else those that it was learned from. */
    Optional<JudgedData> shown() {
        return judged.filter(data -> data.judgement().isPresent()).or(() -> learned);
    }
}
