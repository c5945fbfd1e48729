package org.bulwark.screening.name;

import java.util.ArrayList;
import java.util.List;

/** Cuts a name into its folded words. */
final class Words {

    private static final String APOSTROPHES = "'’‘ʼʻʾʿ`′";

    private final boolean joinsDotted;
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private final StringBuilder han = new StringBuilder();
    private int hanPlace = -1;
    private boolean dotted; // the word before was one letter, and only a dot has followed
    private boolean cut;

    private Words(boolean joinsDotted) {
        this.joinsDotted = joinsDotted;
    }

    /**
     * The words of a name.
     *
     * @param words in order, all Chinese characters as one word where the first of them stands
     * @param cut whether letters or words had to be left out
     */
    record Cut(List<String> words, boolean cut) {}

    /**
     * Cuts a name.
     *
     * @param joinsDotted whether single letters with dots between are one word: S.A. is sa
     */
    static Cut of(String written, boolean joinsDotted) {
        Words words = new Words(joinsDotted);
        Letters.fold(written).codePoints().forEach(words::take);
        return words.taken();
    }

    private void take(int c) {
        if (APOSTROPHES.indexOf(c) >= 0) {
            return;
        }
        if (Han.is(c)) {
            endWord();
            dotted = false;
            hanPlace = hanPlace < 0 ? words.size() : hanPlace;
            append(han, c);
        } else if (Character.isLetterOrDigit(c)) {
            append(word, c);
        } else {
            boolean single = word.length() == 1 && Character.isLetter(word.charAt(0));
            endWord();
            dotted = c == '.' && single;
            if (c == '&' || c == '+') {
                words.add("and");
            }
        }
    }

    private void append(StringBuilder text, int c) {
        boolean fits = text.length() < NameForm.MOST_LETTERS;
        cut |= !fits;
        if (fits) {
            text.appendCodePoint(c);
        }
    }

    private void endWord() {
        if (!word.isEmpty()) {
            boolean joins = joinsDotted && dotted && word.length() == 1;
            words.add(joins ? words.removeLast() + word : word.toString());
            word.setLength(0);
        }
    }

    private Cut taken() {
        endWord();
        if (hanPlace >= 0) {
            words.add(Math.min(hanPlace, words.size()), han.toString());
        }
        boolean fits = words.size() <= NameForm.MOST_TOKENS;
        return new Cut(List.copyOf(fits ? words : words.subList(0, NameForm.MOST_TOKENS)), cut || !fits);
    }
}
