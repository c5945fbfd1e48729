package org.bulwark.data.text.token;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bulwark.data.text.Language;

/** Cuts a text into tokens. */
public final class Tokens {

    /** What is longer is cut there, in characters: the reader is for headlines, sentences and short paragraphs. */
    public static final int LONGEST = 20_000;

    private Tokens() {}

    /** The tokens of a text in their order, doubled ones as often as they stand. A stance other than said adds a token of its own, once. */
    public static List<Token> of(String text, Language language) {
        List<Token> tokens = new ArrayList<>();
        String normal = normal(text);
        switch (language) {
            case ENGLISH -> English.cut(normal, tokens);
            case CHINESE -> Chinese.cut(normal, tokens);
        }
        for (Stance stance : List.of(Stance.DENIED, Stance.SUPPOSED)) {
            if (tokens.stream().anyMatch(token -> token.stance() == stance)) {
                tokens.add(new Token("", stance));
            }
        }
        return tokens;
    }

    /** A text in NFKC and lower case, with plain apostrophes, single blanks, and no more than {@link #LONGEST} characters. */
    public static String normal(String text) {
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return Normalizer.normalize(cut, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replace('‘', '\'')
                .replaceAll("\\s+", " ")
                .strip();
    }
}
