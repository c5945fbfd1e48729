package org.bulwark.screening.name;

import java.text.Normalizer;

/**
 * Folds writing to its plainest letters: compatibility forms decomposed (Unicode NFKD), marks above and below letters gone, small letters,
 * Cyrillic and Greek in Latin, Chinese characters in their simplified form. What separates words stays as it is.
 */
final class Letters {

    private Letters() {}

    static String fold(String written) {
        return isAscii(written) ? asciiLower(written) : folded(written);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }

    private static String asciiLower(String text) {
        StringBuilder lower = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            lower.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
        }
        return lower.toString();
    }

    private static String folded(String written) {
        String decomposed = Normalizer.normalize(written, Normalizer.Form.NFKD);
        StringBuilder small = new StringBuilder(decomposed.length());
        decomposed.codePoints().forEach(c -> {
            switch (Character.getType(c)) {
                case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> {}
                // by way of the capital, so that ς is σ; one letter at a time, so that no language has a say
                default -> small.appendCodePoint(Character.toLowerCase(Character.toUpperCase(c)));
            }
        });
        // Korean syllables were taken apart with all the rest
        return Normalizer.normalize(Transliteration.latin(small), Normalizer.Form.NFC);
    }
}
