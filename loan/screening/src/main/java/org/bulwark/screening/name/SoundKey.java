package org.bulwark.screening.name;

/**
 * What is left of a Latin word when everything is gone that transliterations disagree about. Our own key, made for names that came into
 * Latin letters from Arabic, Cyrillic and Chinese; not Soundex.
 *
 * <ul>
 *   <li>Vowels fall away; one at the beginning, of whatever kind, is {@code A}. An initial y before e counts as a vowel
 *       (Yeltsin, Eltsin), another initial y as j (Yusuf, Jusuf).
 *   <li>Consonants that are written for each other are one: d t th dh; c k q g ck gh; f v w ph; s z sh sch shch ts tz cz and c before e and
 *       i; j dj zh dzh; kh and h. The cluster hs is s (Hsiao, Xiao), x is s at the beginning and ks elsewhere.
 *   <li>An h at the end or behind a consonant falls away (Fatimah, Fatima), and a j at the end (Andrej, Andrey). Doubled letters are one.
 * </ul>
 *
 * <p>Mohammed, Muhammad, Mohamad and Mukhamed are {@code MHMT}; Yusuf, Youssef and Jusuf are {@code JSF}.
 */
final class SoundKey {

    private static final String VOWELS = "aeiou";

    private final String word;
    private final StringBuilder key = new StringBuilder();
    private boolean afterConsonant;

    private SoundKey(String word) {
        this.word = word;
    }

    /** The key of a folded word; empty where a character is no Latin letter. */
    static String of(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) < 'a' || word.charAt(i) > 'z') {
                return "";
            }
        }
        return new SoundKey(word).built();
    }

    private String built() {
        int i = 0;
        while (i < word.length()) {
            i += consonant(i);
        }
        return key.toString();
    }

    /** Puts what begins at a place, and gives how many letters that were. */
    private int consonant(int i) {
        char c = word.charAt(i);
        if (isVowel(i)) {
            if (i == 0) {
                key.append('A');
            }
            afterConsonant = false;
            return 1;
        }
        return switch (c) {
            case 's' -> put('S', at(i, "shch") ? 4 : at(i, "sch") ? 3 : at(i, "sh") ? 2 : 1);
            case 'z' -> at(i, "zh") ? put('J', 2) : put('S', 1);
            case 't' -> at(i, "tch") ? put('C', 3) : at(i, "ts") || at(i, "tz") ? put('S', 2) : put('T', aspirated(i));
            case 'd' -> at(i, "dzh") ? put('J', 3) : at(i, "dj") || at(i, "dz") ? put('J', 2) : put('T', aspirated(i));
            case 'c' -> fromC(i);
            case 'k' -> at(i, "kh") ? put('H', 2) : put('K', 1);
            case 'g' -> put('K', aspirated(i));
            case 'q' -> put('K', at(i, "qu") ? 2 : 1);
            case 'x' -> i == 0 ? put('S', 1) : put('K', 0) + put('S', 1);
            case 'p' -> at(i, "ph") ? put('F', 2) : put('P', 1);
            case 'v', 'w', 'f' -> put('F', 1);
            case 'j' -> i > 0 && i + 1 == word.length() ? 1 : put('J', 1);
            case 'y' -> put('J', 1);
            case 'h' -> fromH(i);
            default -> put(Character.toUpperCase(c), 1);
        };
    }

    private int fromC(int i) {
        boolean soft = i + 1 < word.length() && "ei".indexOf(word.charAt(i + 1)) >= 0;
        return at(i, "ch")
                ? put('C', 2)
                : soft ? put('S', 1) : at(i, "cz") ? put('S', 2) : put('K', at(i, "ck") ? 2 : 1);
    }

    private int fromH(int i) {
        if (at(i, "hs")) {
            return put('S', 2);
        }
        boolean heard = i == 0 || (!afterConsonant && i + 1 < word.length());
        return heard ? put('H', 1) : 1;
    }

    private int aspirated(int i) {
        return i + 1 < word.length() && word.charAt(i + 1) == 'h' ? 2 : 1;
    }

    private int put(char code, int letters) {
        boolean doubled = afterConsonant && !key.isEmpty() && key.charAt(key.length() - 1) == code;
        if (!doubled) {
            key.append(code);
        }
        afterConsonant = true;
        return letters;
    }

    private boolean at(int i, String letters) {
        return word.startsWith(letters, i);
    }

    private boolean isVowel(int i) {
        char c = word.charAt(i);
        if (c != 'y') {
            return VOWELS.indexOf(c) >= 0;
        }
        boolean beforeVowel = i + 1 < word.length() && VOWELS.indexOf(word.charAt(i + 1)) >= 0;
        return i > 0 || !beforeVowel || word.charAt(1) == 'e';
    }
}
