package org.bulwark.bank.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bulwark.bank.chance.Stream;

/** How a name is written by somebody who heard it, typed it in haste, or uses the other script's habits. */
public final class Misspelling {

    private static final int FIRST_HAN = 0x4E00;

    private Misspelling() {}

    /** Another spelling of a name, which is never the same text for names of three letters or more. */
    public static String of(String name, Stream stream) {
        return isHan(name) ? han(name, stream) : latin(name, stream);
    }

    private static boolean isHan(String name) {
        return name.codePointAt(0) >= FIRST_HAN;
    }

    /** A variant character where there is one, else the last two characters changed about, or one of them left out. */
    private static String han(String name, Stream stream) {
        List<String> spellings = new ArrayList<>();
        for (int i = 0; i < name.length(); i++) {
            int place = i;
            variant(name.charAt(i)).ifPresent(other -> spellings.add(replaced(name, place, other)));
        }
        if (!spellings.isEmpty()) {
            return spellings.get(stream.between(0, spellings.size() - 1));
        }
        int last = name.length() - 1;
        String turned = name.substring(0, last - 1) + name.charAt(last) + name.charAt(last - 1);
        return turned.equals(name) || name.length() > 6
                ? name.substring(0, name.length() / 2) + name.substring(name.length() / 2 + 1)
                : turned;
    }

    private static String latin(String name, Stream stream) {
        return switch (stream.between(0, 4)) {
            case 0 -> without(name, inside(name, stream));
            case 1 -> swapped(name, inside(name, stream));
            case 2 -> doubled(name, inside(name, stream));
            case 3 -> name.toUpperCase(Locale.ROOT);
            default -> familyFirst(name);
        };
    }

    /** {@code Miller, Alice}: of a name of two words the last first. Any other name loses its second letter. */
    private static String familyFirst(String name) {
        int blank = name.lastIndexOf(' ');
        boolean two = blank > 0 && name.indexOf(' ') == blank;
        return two ? name.substring(blank + 1) + ", " + name.substring(0, blank) : without(name, 1);
    }

    private static String without(String name, int place) {
        return name.substring(0, place) + name.substring(place + 1);
    }

    /** Two neighbours that differ change places; like ones are doubled instead. */
    private static String swapped(String name, int place) {
        char one = name.charAt(place);
        char next = name.charAt(place + 1);
        return one == next ? doubled(name, place) : name.substring(0, place) + next + one + name.substring(place + 2);
    }

    private static String doubled(String name, int place) {
        return name.substring(0, place + 1) + name.substring(place);
    }

    /** A place that is neither the first nor the last. */
    private static int inside(String name, Stream stream) {
        return stream.between(1, Math.max(1, name.length() - 2));
    }

    private static String replaced(String name, int place, char other) {
        return name.substring(0, place) + other + name.substring(place + 1);
    }

    private static Optional<Character> variant(char one) {
        return Words.list("zh-variants").stream()
                .filter(pair -> pair.charAt(0) == one && pair.charAt(1) != one)
                .map(pair -> pair.charAt(1))
                .findFirst();
    }
}
