package org.bulwark.screening.name;

import java.util.HashMap;
import java.util.Map;

/**
 * Letters of other alphabets in Latin: Cyrillic of Russian, Ukrainian, Belarusian, Bulgarian, Serbian, Macedonian and Kazakh as passports
 * have it (ICAO Doc 9303), Greek after ELOT 743, and the Latin letters that have no plain form in Unicode. Letters come small and
 * decomposed, so that й is и and ё is е.
 */
final class Transliteration {

    /** Of one letter or of two that are read together. */
    private static final Map<String, String> LATIN = table("""
            а=a б=b в=v г=g д=d е=e ж=zh з=z и=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch
            ъ= ы=y ь= э=e ю=yu я=ya і=i є=ie ґ=g ђ=dj ј=j љ=lj њ=nj ћ=c џ=dz ѕ=dz ө=o ү=u ұ=u қ=k ғ=g ң=n һ=h ә=a
            α=a β=v γ=g δ=d ε=e ζ=z η=i θ=th ι=i κ=k λ=l μ=m ν=n ξ=x ο=o π=p ρ=r σ=s τ=t υ=y φ=f χ=ch ψ=ps ω=o
            αυ=av ευ=ev ου=ou γγ=ng γξ=nx γχ=nch μπ=b
            ß=ss æ=ae œ=oe ø=o đ=d ð=d ł=l ı=i þ=th ħ=h ŋ=ng ə=a
            """);

    private Transliteration() {}

    private static Map<String, String> table(String text) {
        Map<String, String> table = new HashMap<>();
        for (String pair : text.strip().split("\\s+", -1)) {
            int equals = pair.indexOf('=');
            table.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return Map.copyOf(table);
    }

    /** A text of small letters in Latin, and in simplified Chinese; what has no Latin form stays. */
    static CharSequence latin(CharSequence small) {
        String text = small.toString();
        StringBuilder latin = new StringBuilder(text.length() + 8);
        int i = 0;
        while (i < text.length()) {
            int letter = text.codePointAt(i);
            int end = i + Character.charCount(letter);
            if (letter >= 0xDF && letter <= 0x52F) {
                int pairEnd = Math.min(end + 1, text.length());
                String both = isGreek(letter) ? LATIN.get(text.substring(i, pairEnd)) : null;
                String one = LATIN.getOrDefault(text.substring(i, end), text.substring(i, end));
                latin.append(both == null ? one : both);
                i = both == null ? end : pairEnd;
            } else {
                latin.appendCodePoint(Han.simplified(letter));
                i = end;
            }
        }
        return latin;
    }

    private static boolean isGreek(int letter) {
        return letter >= 0x370 && letter < 0x400;
    }
}
