package org.bulwark.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import org.bulwark.screening.name.NameForm;
import org.bulwark.screening.name.NameIndex;
import org.bulwark.screening.name.NameIndex.Found;
import org.bulwark.screening.name.NameKind;

/**
 * Names against a list of a hundred thousand. Given names are few and common, family names many; half of the names asked for are on the
 * list with a letter wrong. The peer compares with every entry and must find the same.
 */
final class ScreeningSpeed {

    private static final int LISTED = 100_000;
    private static final int ASKED = 24;
    private static final double THRESHOLD = 0.85;

    /** A tenth of a millisecond a name, in nanoseconds. */
    private static final double GOAL = 100_000;

    private static final List<String> SYLLABLES = List.of(
            "al", "an", "ar", "ba", "bel", "ber", "bo", "chi", "da", "den", "di", "do", "el", "en", "fa", "gar", "gor",
            "ha", "hel", "ja", "ka", "kar", "ko", "lan", "lev", "lu", "ma", "mar", "mi", "mo", "na", "nik", "no", "pa",
            "per", "ra", "ri", "ro", "sa", "sen", "shi", "so", "ta", "ten", "ti", "to", "tur", "va", "ver", "vo", "ya",
            "ze");

    private ScreeningSpeed() {}

    static List<Measurement> measurements() {
        return List.of(Measurement.each(
                "screening/100k",
                "a name against a list of 100,000, threshold 0.85, every hit with its reasons",
                GOAL,
                scratch -> contest()));
    }

    private static Contest contest() {
        SplittableRandom random = new SplittableRandom(41);
        List<String> given = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            given.add(word(random, 2 + random.nextInt(2)));
        }
        List<NameForm> listed = new ArrayList<>();
        for (int i = 0; i < LISTED; i++) {
            listed.add(person(name(random, given)));
        }
        List<NameForm> asked = new ArrayList<>();
        for (int i = 0; i < ASKED; i++) {
            String known = listed.get(random.nextInt(LISTED)).written();
            asked.add(person(i % 2 == 0 ? name(random, given) : mistyped(random, known)));
        }
        NameIndex index = NameIndex.of(listed);
        return Contest.against(
                ASKED, work(index::search, asked), "comparison with every entry", work(index::scan, asked));
    }

    private static Work work(BiFunction<NameForm, Double, List<Found>> finding, List<NameForm> asked) {
        return () -> {
            List<List<Found>> found =
                    asked.stream().map(name -> finding.apply(name, THRESHOLD)).toList();
            return () -> found.hashCode();
        };
    }

    private static NameForm person(String written) {
        return NameForm.of(written, NameKind.PERSON);
    }

    private static String name(SplittableRandom random, List<String> given) {
        String first = given.get(random.nextInt(given.size()));
        String middle = random.nextInt(3) == 0 ? given.get(random.nextInt(given.size())) + " " : "";
        return first + " " + middle + word(random, 2 + random.nextInt(3));
    }

    private static String word(SplittableRandom random, int syllables) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < syllables; i++) {
            word.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
        }
        return word.toString();
    }

    private static String mistyped(SplittableRandom random, String name) {
        int place = random.nextInt(name.length());
        return name.substring(0, place) + (char) ('a' + random.nextInt(26)) + name.substring(place + 1);
    }
}
