package org.bulwark.screening.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Distances of words, against the examples that everybody prints. */
class LikenessTest {

    @ParameterizedTest
    @CsvSource({
        // Winkler (1990), as given in the record-linkage literature
        "MARTHA, MARHTA, 0.961",
        "DIXON, DICKSONX, 0.813",
        "DWAYNE, DUANE, 0.840",
        "JELLYFISH, SMELLYFISH, 0.896",
        "abc, abc, 1",
        "abc, xyz, 0",
        "'', a, 0",
        "'', '', 1"
    })
    void jaroWinklerGivesThePublishedFigures(String one, String other, double likeness) {
        assertThat(JaroWinkler.of(one, other)).isCloseTo(likeness, within(0.0005));
        assertThat(JaroWinkler.of(other, one)).isEqualTo(JaroWinkler.of(one, other));
    }

    @ParameterizedTest
    @CsvSource({
        "kitten, sitting, 3",
        "saturday, sunday, 3",
        "CA, ABC, 2", // 3 where swapped letters may not be edited again
        "CA, AC, 1",
        "martha, marhta, 1",
        "a cat, an abct, 3",
        "'', abc, 3",
        "same, same, 0"
    })
    void damerauLevenshteinGivesThePublishedFigures(String one, String other, int distance) {
        assertThat(DamerauLevenshtein.of(one, other)).isEqualTo(distance);
        assertThat(DamerauLevenshtein.of(other, one)).isEqualTo(distance);
    }

    @Test
    void theDistanceOfThreeWordsKeepsToTheTriangle() {
        Variations some = new Variations(1);
        for (int i = 0; i < 2_000; i++) {
            String a = some.letters(5, "abc");
            String b = some.letters(5, "abc");
            String c = some.letters(5, "abc");
            assertThat(DamerauLevenshtein.of(a, c))
                    .isLessThanOrEqualTo(DamerauLevenshtein.of(a, b) + DamerauLevenshtein.of(b, c));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "mohammed, muhammad",
        "mohammed, mohamad",
        "mohammed, mukhamed",
        "yusuf, youssef",
        "yusuf, jusuf",
        "yeltsin, eltsin",
        "fatimah, fatima",
        "sergej, sergey",
        "hsiao, xiao",
        "gaddafi, qadafi",
        "ivanov, iwanow",
        "shcherbakov, scherbakov",
        "zhang, jang"
    })
    void spellingsOfOneSoundHaveOneKey(String one, String other) {
        assertThat(SoundKey.of(one)).isEqualTo(SoundKey.of(other)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"martin, marvin", "smith, brown", "karim, salim"})
    void otherSoundsHaveOtherKeys(String one, String other) {
        assertThat(SoundKey.of(one)).isNotEqualTo(SoundKey.of(other));
    }

    @Test
    void whatIsNotLatinHasNoKey() {
        assertThat(SoundKey.of("王小明")).isEmpty();
        assertThat(SoundKey.of("b2b")).isEmpty();
    }
}
