package org.bulwark.screening.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.bulwark.screening.name.Variations.Change;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many changed names of a list of 100,000 are found again at the default threshold, and how many strangers are hit; printed. */
@Tag("slow")
class RecallTest {

    private static final int SIZE = 100_000;
    private static final int QUESTIONS = 2_000;
    private static final double THRESHOLD = 0.85;

    private static final List<String> WRITTEN = new ArrayList<>();
    private static NameIndex index = NameIndex.of(List.of());

    @BeforeAll
    static void makeTheList() {
        Variations some = new Variations(11);
        Set<String> distinct = new HashSet<>();
        while (WRITTEN.size() < SIZE) {
            String name = WRITTEN.size() % 5 == 4 ? some.firm() : some.person();
            if (distinct.add(name)) {
                WRITTEN.add(name);
            }
        }
        List<NameForm> forms = new ArrayList<>();
        for (int i = 0; i < SIZE; i++) {
            forms.add(form(WRITTEN.get(i), i));
        }
        long start = System.nanoTime();
        index = NameIndex.of(forms);
        System.out.printf(
                Locale.ROOT, "index of %d names built in %d ms%n", SIZE, (System.nanoTime() - start) / 1_000_000);
    }

    private static NameForm form(String written, int i) {
        return NameForm.of(written, i % 5 == 4 ? NameKind.FIRM : NameKind.PERSON);
    }

    @ParameterizedTest
    @CsvSource({
        "ORDER, 1",
        "TYPO, 0.99",
        "TYPOS, 0.94",
        "SPELLING, 0.94",
        "JOINED, 0.99",
        "DROPPED, 0.95",
        "INITIAL, 0.94"
    })
    void changedNamesAreFoundAgain(Change change, double atLeast) {
        Variations some = new Variations(17);
        int asked = 0;
        int found = 0;
        List<String> missed = new ArrayList<>();
        long hits = 0;
        for (int i = 0; asked < QUESTIONS && i < SIZE; i += 7) {
            String written = varied(some, WRITTEN.get(i), change, i % 5 == 4);
            if (written.equals(WRITTEN.get(i))) {
                continue;
            }
            asked++;
            int known = i;
            var hit = index.search(form(written, i), THRESHOLD);
            hits += hit.size();
            if (hit.stream().anyMatch(f -> f.name() == known)) {
                found++;
            } else if (missed.size() < 3) {
                missed.add(WRITTEN.get(i) + " → " + written);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "| %-8s | recall %.4f | %.1f hits a name | missed e.g. %s |%n",
                change,
                (double) found / asked,
                (double) hits / asked,
                missed);
        assertThat((double) found / asked).isGreaterThanOrEqualTo(atLeast);
    }

    /** A name changed, of a firm but for its legal form. */
    private static String varied(Variations some, String name, Change change, boolean firm) {
        int end = firm ? name.lastIndexOf(' ') : name.length();
        boolean keeps = firm && change == Change.INITIAL;
        return keeps ? name : some.vary(name.substring(0, end), change) + name.substring(end);
    }

    @Test
    void strangersAreSeldomHit() {
        Variations some = new Variations(13);
        Set<String> listed = new HashSet<>(WRITTEN);
        int[] hits = new int[3];
        for (int i = 0; i < QUESTIONS; i++) {
            String common = some.person();
            while (listed.contains(common)) {
                common = some.person();
            }
            String own = some.given() + " " + some.letters(8, "abdeiklmnorstu");
            String letters = some.letters(6, "abdeiklmnorstu") + " " + some.letters(8, "abdeiklmnorstu");
            hits[0] += isHit(common);
            hits[1] += isHit(own);
            hits[2] += isHit(letters);
        }
        System.out.printf(
                Locale.ROOT,
                "| strangers hit: %.4f of those with common words, %.4f with a common given name and random letters, %.4f of random letters |%n",
                (double) hits[0] / QUESTIONS,
                (double) hits[1] / QUESTIONS,
                (double) hits[2] / QUESTIONS);
        assertThat((double) hits[2] / QUESTIONS).isLessThan(0.01);
        assertThat((double) hits[1] / QUESTIONS).isLessThan(0.05);
    }

    private static int isHit(String written) {
        return index.search(NameForm.of(written, NameKind.PERSON), THRESHOLD).isEmpty() ? 0 : 1;
    }
}
