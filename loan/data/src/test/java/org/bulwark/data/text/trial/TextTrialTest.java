package org.bulwark.data.text.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bulwark.data.text.EventType;
import org.bulwark.data.text.LabelledText;
import org.bulwark.data.text.Language;
import org.bulwark.data.text.Sentiment;
import org.bulwark.data.text.TextReading;
import org.junit.jupiter.api.Test;

/** Counts by hand. */
class TextTrialTest {

    private static Judged judged(EventType there, EventType read, double confidence, Sentiment mood, double sentiment) {
        return new Judged(
                new LabelledText("…", Language.ENGLISH, there, mood),
                new TextReading(read, sentiment, confidence, Map.of(read, confidence), List.of()));
    }

    private static final TextTrial TRIAL = TextTrial.of(List.of(
            judged(EventType.STRIKE, EventType.STRIKE, 0.95, Sentiment.NEGATIVE, -0.9),
            judged(EventType.STRIKE, EventType.STRIKE, 0.95, Sentiment.NEGATIVE, -0.4),
            judged(EventType.STRIKE, EventType.NONE, 0.65, Sentiment.NEGATIVE, 0),
            judged(EventType.NONE, EventType.STRIKE, 0.65, Sentiment.NEUTRAL, -0.5)));

    @Test
    void precisionRecallAndF1AreTheirRatios() {
        Tally strike = Objects.requireNonNull(TRIAL.byType().get(EventType.STRIKE));
        assertThat(strike).isEqualTo(new Tally(3, 3, 2));
        assertThat(strike.precision()).isCloseTo(2.0 / 3, within(1e-12));
        assertThat(strike.recall()).isCloseTo(2.0 / 3, within(1e-12));
        assertThat(TRIAL.byType().get(EventType.NONE)).isEqualTo(new Tally(1, 1, 0));
        assertThat(TRIAL.macroF1()).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(TRIAL.accuracy()).isEqualTo(0.5);
        assertThat(TRIAL.sentimentAccuracy()).isEqualTo(0.5);
    }

    @Test
    void theCalibrationErrorIsTheMeanDistanceOverBands() {
        // band 0.9: 2 sentences, confidence 1.9, 2 right; band 0.6: 2 sentences, confidence 1.3, none right
        assertThat(TRIAL.calibration()).isCloseTo((0.1 + 1.3) / 4, within(1e-12));
    }

    @Test
    void whatWasNeverReadHasNoPrecision() {
        assertThat(new Tally(2, 0, 0).precision()).isNaN();
        assertThat(new Tally(2, 0, 0).f1()).isZero();
        assertThat(new Tally(0, 0, 0).f1()).isNaN();
    }
}
