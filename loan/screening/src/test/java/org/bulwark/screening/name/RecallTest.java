package org.bulwark.screening.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
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
        "TYPO, 0.97",
        "TYPOS, 0.85",
        "SPELLING, 0.97",
        "JOINED, 0.97",
        "DROPPED, 0.9",
        "INITIAL, 0.85"
    })
    void changedNamesAreFoundAgain(Change change, double atLeast) {
        Variations some = new Variations(change.ordinal());
        int asked = 0;
        int found = 0;
        List<String> missed = new ArrayList<>();
        long hits = 0;
        for (int i = 0; asked < QUESTIONS && i < SIZE; i += 7) {
            String written = some.vary(WRITTEN.get(i), change);
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

    @Test
    void strangersAreSeldomHit() {
        Variations some = new Variations(13);
        Set<String> listed = new HashSet<>(WRITTEN);
        int people = 0;
        int hit = 0;
        int madeHit = 0;
        long[] taken = new long[QUESTIONS];
        while (people < QUESTIONS) {
            String name = some.person();
            if (!listed.contains(name)) {
                long start = System.nanoTime();
                hit += index.search(NameForm.of(name, NameKind.PERSON), THRESHOLD)
                                .isEmpty()
                        ? 0
                        : 1;
                taken[people++] = System.nanoTime() - start;
                String made = some.letters(6, "abdeiklmnorstu") + " " + some.letters(8, "abdeiklmnorstu");
                madeHit += index.search(NameForm.of(made, NameKind.PERSON), THRESHOLD)
                                .isEmpty()
                        ? 0
                        : 1;
            }
        }
        Arrays.sort(taken);
        System.out.printf(
                Locale.ROOT,
                "| strangers of the same words %.4f hit, of random letters %.4f; µs a name: median %.0f, p99 %.0f |%n",
                (double) hit / people,
                (double) madeHit / people,
                taken[people / 2] / 1e3,
                taken[people * 99 / 100] / 1e3);
        assertThat((double) madeHit / people).isLessThan(0.01);
    }
}
