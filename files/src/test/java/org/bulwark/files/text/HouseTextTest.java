package org.bulwark.files.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.bulwark.data.text.EventType;
import org.bulwark.data.text.LabelledText;
import org.bulwark.data.text.Language;
import org.bulwark.data.text.TextReader;
import org.bulwark.data.text.linear.TextModel;
import org.bulwark.data.text.trial.Judged;
import org.bulwark.data.text.trial.TextTrial;
import org.bulwark.files.model.TextModelFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The house's reader is what its sentences make of it, and reads no worse than the documents say. */
class HouseTextTest {

    @Test
    void theReaderInTheJarIsTheOneThatItsSentencesGive() {
        TextModel learned = HouseText.learn().model();
        assertThat(HouseText.reader())
                .as("learn it anew: bulwark data text learn --out, digest " + TextModelFile.digest(learned))
                .isEqualTo(learned.reader());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyTypeIsThereInBothLanguages(Language language) {
        List<LabelledText> all = Stream.concat(HouseText.learned().stream(), HouseText.measured().stream())
                .filter(s -> s.language() == language)
                .toList();
        for (EventType type : EventType.values()) {
            assertThat(all.stream().filter(s -> s.type() == type).count())
                    .as(type.word())
                    .isGreaterThan(30);
            assertThat(HouseText.fresh().stream().filter(s -> s.language() == language && s.type() == type))
                    .as(type.word())
                    .hasSizeGreaterThan(2);
        }
    }

    @Test
    void nothingIsMeasuredOnThatWasLearnedFrom() {
        Set<String> learned = new HashSet<>();
        HouseText.learned().forEach(s -> learned.add(s.text().toLowerCase(Locale.ROOT)));
        assertThat(HouseText.measured())
                .hasSizeGreaterThan(200)
                .noneMatch(s -> learned.contains(s.text().toLowerCase(Locale.ROOT)));
        assertThat(HouseText.fresh())
                .hasSizeGreaterThan(100)
                .noneMatch(s -> learned.contains(s.text().toLowerCase(Locale.ROOT)));
    }

    /** Floors a little below what was measured (docs/text.md), so that a change that reads worse is seen. */
    @ParameterizedTest
    @CsvSource({"ENGLISH, 0.74, 0.80", "CHINESE, 0.83, 0.85"})
    void unseenSentencesAreReadAsWellAsTheDocumentsSay(Language language, double held, double fresh) {
        assertThat(macroF1(HouseText.measured(), language)).isGreaterThan(held);
        assertThat(macroF1(HouseText.fresh(), language)).isGreaterThan(fresh);
    }

    private static double macroF1(List<LabelledText> sentences, Language language) {
        List<LabelledText> some =
                sentences.stream().filter(s -> s.language() == language).toList();
        return TextTrial.of(Judged.of(HouseText.reader(), some)).macroF1();
    }

    @ParameterizedTest
    @CsvSource({
        "The company defaulted on its bonds, There was no default on its bonds",
        "The company defaulted on its bonds, The company denied a default on its bonds",
        "The auditor found fraud, The auditor found no fraud",
        "公司债券违约, 公司债券未违约",
        "公司债券违约, 公司否认债券违约",
        "公司大规模裁员, 公司大规模裁员的消息不属实"
    })
    void whatIsDeniedIsLessBadThanWhatIsSaid(String said, String denied) {
        TextReader reader = HouseText.reader();
        assertThat(reader.read(denied, Language.of(denied)).sentiment())
                .isGreaterThan(reader.read(said, Language.of(said)).sentiment() + 0.2);
        assertThat(reader.read(denied, Language.of(denied)).type()).isEqualTo(EventType.NONE);
    }
}
