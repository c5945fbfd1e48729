package org.bulwark.files.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.Locale;
import java.util.Map;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bulwark.basics.Reason;
import org.bulwark.data.event.Flaw;
import org.bulwark.data.profile.DataReason;
import org.bulwark.decision.engine.ReasonCodes;
import org.bulwark.score.scorecard.ScoreReasons;
import org.bulwark.screening.ScreeningReason;
import org.bulwark.workout.WorkoutReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reasons become sentences, whatever stands in them and whatever the machine speaks. */
class WordsTest {

    private static final Words ENGLISH = Words.in(Locale.ENGLISH);

    @Test
    void parametersStandWhereTheSentenceWantsThem() {
        Reason reason = Reason.of(
                ScoreReasons.CODE,
                Map.of("variable", "age", "bin", "< 25", "points", "12", "reference", "40", "cost", "28"));
        assertThat(ENGLISH.say(reason)).isEqualTo("age is < 25: 12 points where 40 can be had, 28 lost.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"$1", "\\", "{variable}", "a$b\\{c}", "", "'"})
    void whatStandsInAParameterIsSaidAsItIs(String value) {
        assertThat(ENGLISH.say(Reason.of("data/identical", Map.of("column", value))))
                .isEqualTo("the same as " + value + ", row by row.");
    }

    @Test
    void aParameterThatIsNotGivenStaysVisible() {
        assertThat(ENGLISH.say(Reason.of("data/identical", Map.of()))).isEqualTo("the same as {column}, row by row.");
    }

    @Test
    void aCodeOfANewerVersionIsShownWithItsParameters() {
        assertThat(ENGLISH.say(Reason.of("score/of-tomorrow", Map.of("x", "1"))))
                .isEqualTo("score/of-tomorrow {x=1}");
    }

    @ParameterizedTest
    @EnumSource(DataReason.class)
    void everyFindingOnDataHasASentence(DataReason reason) {
        assertThat(ENGLISH.say(Reason.of(reason.code(), Map.of()))).doesNotContain(reason.code());
    }

    @ParameterizedTest
    @EnumSource(Flaw.class)
    void everyFlawHasASentenceInBothLanguages(Flaw flaw) {
        String english = ENGLISH.say(flaw.of());
        String chinese = Words.in(Locale.CHINESE).say(flaw.of());
        assertThat(english).doesNotContain(flaw.code());
        assertThat(chinese).doesNotContain(flaw.code()).isNotEqualTo(english);
    }

    @ParameterizedTest
    @EnumSource(ScreeningReason.class)
    void everyFindingOfScreeningHasASentence(ScreeningReason reason) {
        assertThat(ENGLISH.say(Reason.of(reason.code(), Map.of()))).doesNotContain(reason.code());
    }

    @ParameterizedTest
    @EnumSource(WorkoutReason.class)
    void everyReasonOfWorkoutHasASentenceInBothLanguages(WorkoutReason reason) {
        String chinese = Words.in(Locale.CHINESE).say(reason.with());
        assertThat(ENGLISH.say(reason.with())).doesNotContain(reason.code());
        assertThat(chinese).doesNotContain(reason.code()).matches("(?s).*\\p{IsHan}.*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "score/attribute-costs-points",
                "score/binned-with-nearest-rules",
                "score/iv-below-minimum",
                "score/beyond-most-candidates",
                "score/coefficient-held-at-zero",
                "score/beyond-most-characteristics"
            })
    void everyNoteOfLearningHasASentence(String code) {
        assertThat(ENGLISH.say(Reason.of(code, Map.of("variable", "age")))).startsWith("age ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "de", "fr-CH", ""})
    void aLanguageWithoutWordsGetsTheEnglishOnes(String language) {
        Reason reason = Reason.of("data/identical", Map.of("column", "x"));
        assertThat(Words.in(Locale.forLanguageTag(language)).say(reason)).isEqualTo(ENGLISH.say(reason));
    }

    @Test
    void bothLanguagesHaveWordsForTheSameCodesWithTheSameParameters() {
        Words chinese = Words.in(Locale.SIMPLIFIED_CHINESE);
        ResourceBundle english = bundle(Locale.ENGLISH);
        ResourceBundle translated = bundle(Locale.SIMPLIFIED_CHINESE);
        assertThat(chinese.language().getLanguage()).isEqualTo("zh");
        assertThat(english.keySet()).allSatisfy(code -> {
            assertThat(((PropertyResourceBundle) translated).handleGetObject(code))
                    .as(code)
                    .isNotNull();
            if (!code.equals("letter/date")) {
                assertThat(parameters(translated.getString(code)))
                        .as(code)
                        .isEqualTo(parameters(english.getString(code)));
            }
        });
    }

    private static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle(
                "org.bulwark.files.words.words",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static Set<String> parameters(String sentence) {
        return Pattern.compile("\\{[^}]+\\}")
                .matcher(sentence)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    @Test
    void everyReasonOfTheEngineHasWords() throws IllegalAccessException {
        for (Field field : ReasonCodes.class.getFields()) {
            assertThat(ENGLISH.codes()).contains((String) field.get(null));
        }
    }

    @ParameterizedTest
    @EnumSource(ScreeningReason.class)
    void everyFindingOfScreeningHasWords(ScreeningReason reason) {
        assertThat(ENGLISH.codes()).contains(reason.code());
    }

    @Test
    void aBankCanSayMoreAndSayItOtherwise() {
        Words own = ENGLISH.with(Map.of("reason/shop-closed", "closed at {hour}", "data/constant", "always {value}"));
        assertThat(own.say("reason/shop-closed", "hour", "5")).isEqualTo("closed at 5");
        assertThat(own.say("data/constant", "value", "x")).isEqualTo("always x");
        assertThat(ENGLISH.say("reason/shop-closed")).startsWith("reason/shop-closed");
    }
}
