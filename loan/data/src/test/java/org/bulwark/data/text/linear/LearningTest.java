package org.bulwark.data.text.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.bulwark.data.text.EventType;
import org.bulwark.data.text.Evidence;
import org.bulwark.data.text.LabelledText;
import org.bulwark.data.text.Language;
import org.bulwark.data.text.Sentiment;
import org.bulwark.data.text.TextReading;
import org.bulwark.data.text.trial.TextTrial;
import org.junit.jupiter.api.Test;

/** A reader learns what its sentences say, the same to the bit from any order of them. */
class LearningTest {

    private static final Learning SMALL = new Learning(14, 1, 0.1, 5);
    private static final Learned LEARNED = SMALL.learn("small", Sentences.some(1, 300));

    @Test
    void theOrderOfSentencesAndCopiesOfThemDoNotMatter() {
        List<LabelledText> shuffled = new ArrayList<>(Sentences.some(1, 300));
        shuffled.addAll(Sentences.some(1, 40));
        Collections.shuffle(shuffled, new Random(7));
        Learned again = SMALL.learn("small", shuffled);
        assertThat(again.model()).isEqualTo(LEARNED.model());
        assertThat(again.unseen()).isEqualTo(LEARNED.unseen());
    }

    @Test
    void whatIsPlainIsLearned() {
        assertThat(TextTrial.of(LEARNED.unseen()).accuracy()).isGreaterThan(0.97);
        TextReading reading =
                LEARNED.model().reader().read("Quentin Q defaulted on a loan in autumn", Language.ENGLISH);
        assertThat(reading.type()).isEqualTo(EventType.DEFAULT);
        assertThat(reading.sentiment()).isLessThan(-0.5);
        assertThat(reading.confidence()).isBetween(0.5, 1.0);
        assertThat(reading.scores().values().stream().mapToDouble(d -> d).sum()).isCloseTo(1, Offset.offset(1e-12));
        assertThat(reading.evidence())
                .extracting(Evidence::words)
                .contains("loan")
                .doesNotContain("");
    }

    @Test
    void aDeniedDefaultIsNotReadAsOne() {
        LinearReader reader = LEARNED.model().reader();
        TextReading said = reader.read("Quentin Q default", Language.ENGLISH);
        TextReading denied = reader.read("no default of Quentin Q", Language.ENGLISH);
        assertThat(denied.type()).isEqualTo(EventType.NONE);
        assertThat(denied.sentiment()).isGreaterThan(said.sentiment());
    }

    @Test
    void contradictionsAreRefused() {
        List<LabelledText> sentences = new ArrayList<>(Sentences.some(2, 100));
        sentences.add(Sentences.english("The same words", EventType.STRIKE, Sentiment.NEGATIVE));
        sentences.add(Sentences.english("the  SAME words", EventType.NONE, Sentiment.NEGATIVE));
        assertThatThrownBy(() -> SMALL.learn("x", sentences)).hasMessageStartingWith("data/sentences-contradict");
    }

    @Test
    void tooLittleIsRefused() {
        assertThatThrownBy(() -> SMALL.learn("x", Sentences.some(3, 10)))
                .hasMessageStartingWith("data/sentences-too-few");
        assertThatThrownBy(() -> new Learning(14, 1, 0, 5)).hasMessageStartingWith("data/setting-invalid");
        assertThatThrownBy(() -> new Learning(14, 1, Double.NaN, 5)).hasMessageStartingWith("data/setting-invalid");
        assertThatThrownBy(() -> new Learning(40, 1, 1, 5)).hasMessageStartingWith("data/setting-invalid");
    }

    @Test
    void aTextWithoutAKnownWordSaysNothing() {
        TextReading reading = LEARNED.model().reader().read("", Language.CHINESE);
        assertThat(reading.scores().values())
                .allSatisfy(score -> assertThat(score).isEqualTo(1.0 / 3));
        assertThat(reading.sentiment()).isZero();
        assertThat(reading.evidence()).isEmpty();
    }
}
