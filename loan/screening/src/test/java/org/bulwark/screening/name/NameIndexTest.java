package org.bulwark.screening.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.bulwark.screening.name.NameIndex.Found;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Searching gives what comparing with every name gives. */
class NameIndexTest {

    private static List<NameForm> names(int count, long seed) {
        Variations some = new Variations(seed);
        List<NameForm> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean person = i % 5 != 0;
            NameKind kind = i % 7 == 0 ? NameKind.UNKNOWN : person ? NameKind.PERSON : NameKind.FIRM;
            String name = person ? some.person() : some.firm();
            names.add(NameForm.of(i % 3 == 0 ? some.vary(name) : name, kind));
        }
        return names;
    }

    private static void assertSearchIsScan(int size, int questions, double threshold, long seed) {
        List<NameForm> names = names(size, seed);
        NameIndex index = NameIndex.of(names);
        Variations some = new Variations(seed + 1);
        int found = 0;
        for (int i = 0; i < questions; i++) {
            NameForm known = names.get((int) ((long) i * size / questions));
            String written = i % 4 == 0 ? some.person() : some.vary(known.written());
            NameForm question = NameForm.of(written, i % 4 == 0 ? NameKind.PERSON : known.kind());
            List<Found> hits = index.search(question, threshold);
            found += hits.size();
            assertThat(hits).as(written).isEqualTo(index.scan(question, threshold));
        }
        assertThat(found).isPositive();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 0.6, 0.8, 0.85, 0.95, 1})
    void searchingFindsWhatComparingWithEveryNameFinds(double threshold) {
        assertSearchIsScan(400, 300, threshold, 5);
    }

    @Test
    @Tag("slow")
    void soItDoesInALongList() {
        assertSearchIsScan(20_000, 400, 0.85, 7);
    }

    @Test
    void shortAndOddNamesAreFoundAsWell() {
        List<String> written = List.of(
                "Li",
                "Li Li",
                "J R",
                "J R Smith",
                "JR Smith",
                "Abu",
                "Abu Al",
                "Al Qaeda",
                "Alqaeda",
                "王小明",
                "王明",
                "A",
                "AB",
                "O",
                "Bin Laden",
                "Osama",
                "Osama bin Mohammed bin Awad bin Laden",
                "Abd al Rahman",
                "Abdalrahman",
                "X Y Z",
                "Mohamed Mohamed Mohamed",
                "Mohamed",
                "al-al-al",
                "Ahmed A. B.",
                "A. B. Ahmed");
        List<NameForm> names =
                written.stream().map(name -> NameForm.of(name, NameKind.PERSON)).toList();
        NameIndex index = NameIndex.of(names);
        for (NameForm question : names) {
            for (double threshold : new double[] {0.2, 0.5, 0.8, 0.85, 1}) {
                assertThat(index.search(question, threshold))
                        .as(question.written())
                        .isEqualTo(index.scan(question, threshold))
                        .extracting(Found::name)
                        .contains(names.indexOf(question));
            }
        }
    }

    @Test
    void anEmptyIndexAndAnEmptyQuestionFindNothing() {
        NameForm smith = NameForm.of("John Smith", NameKind.PERSON);
        assertThat(NameIndex.of(List.of()).search(smith, 0.5)).isEmpty();
        assertThat(NameIndex.of(List.of(smith)).search(NameForm.of("??", NameKind.PERSON), 0.5))
                .isEmpty();
    }

    @Test
    void peopleAreNotTakenForFirms() {
        NameIndex index = NameIndex.of(List.of(NameForm.of("John Smith", NameKind.PERSON)));
        assertThat(index.search(NameForm.of("John Smith", NameKind.FIRM), 0.5)).isEmpty();
        assertThat(index.search(NameForm.of("John Smith", NameKind.UNKNOWN), 0.5))
                .hasSize(1);
    }

    @Test
    void aThresholdOfNothingIsRefused() {
        NameIndex index = NameIndex.of(List.of());
        NameForm question = NameForm.of("John Smith", NameKind.PERSON);
        assertThatThrownBy(() -> index.search(question, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> index.search(question, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }
}
