package org.bulwark.cli.score;

import java.util.List;
import org.bulwark.score.trial.ByTime;
import org.bulwark.score.trial.CrossValidation;
import org.bulwark.score.trial.OutOfSample;
import org.bulwark.score.validation.Judgement;

/** How good a way of learning, or a scorecard, turned out to be. */
sealed interface Trial {

    /** Repeated folds. */
    record Crossed(CrossValidation result) implements Trial {}

    /** Learned on earlier rows and judged on later ones. */
    record OutOfTime(OutOfSample trial, Judgement judgement, List<ByTime> periods) implements Trial {
        /** Copies the list. */
        public OutOfTime {
            periods = List.copyOf(periods);
        }
    }

    /** A scorecard that was there, judged on rows that it may or may not have seen. */
    record Given(String data, Judgement judgement) implements Trial {}
}
