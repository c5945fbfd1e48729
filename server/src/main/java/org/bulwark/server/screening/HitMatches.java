package org.bulwark.server.screening;

import java.util.List;
import java.util.Map;

/**
 * What of a party met what of an entry, as it was found: personal, and opened for a purpose only.
 *
 * @param matches the matches, the best first
 */
record HitMatches(List<One> matches) {

    /** Copies. */
    HitMatches {
        matches = List.copyOf(matches);
    }

    /**
     * One match.
     *
     * @param by {@code name}, {@code device} or {@code identifier} with a scheme
     * @param score how alike the names are with what else was compared, in ten-thousandths; 10,000 for what is the same
     * @param asked the party's name; empty where no names met
     * @param listed the entry's name; empty where no names met
     * @param words which words met which
     * @param evidence what else was compared: {@code birth-year-same}
     */
    record One(String by, int score, String asked, String listed, List<Words> words, List<String> evidence) {

        /** The same without what the entry says. */
        One hidden() {
            List<Words> own = words.stream()
                    .map(one -> new Words(one.asked, "", one.meeting, one.likeness))
                    .toList();
            return new One(by, score, asked, "", own, evidence);
        }
    }

    /**
     * Words that met.
     *
     * @param asked of the party
     * @param listed of the entry
     * @param meeting in what way
     * @param likeness how alike, in ten-thousandths
     */
    record Words(String asked, String listed, String meeting, int likeness) {}

    static HitMatches of(Map<String, Object> why) {
        return new HitMatches(list(why, "matches").stream().map(HitMatches::one).toList());
    }

    static One one(Map<?, ?> tree) {
        return new One(
                text(tree, "by"),
                tree.get("score") instanceof Integer score ? score : 10_000,
                text(tree, "asked"),
                text(tree, "listed"),
                list(tree, "words").stream()
                        .map(words -> new Words(
                                text(words, "asked"),
                                text(words, "listed"),
                                text(words, "meeting"),
                                words.get("likeness") instanceof Integer likeness ? likeness : 0))
                        .toList(),
                tree.get("evidence") instanceof List<?> some
                        ? some.stream().map(String::valueOf).toList()
                        : List.of());
    }

    private static String text(Map<?, ?> tree, String name) {
        return tree.get(name) instanceof String text ? text : "";
    }

    private static List<Map<?, ?>> list(Map<?, ?> tree, String name) {
        return tree.get(name) instanceof List<?> some
                ? some.stream().<Map<?, ?>>map(one -> (Map<?, ?>) one).toList()
                : List.of();
    }
}
