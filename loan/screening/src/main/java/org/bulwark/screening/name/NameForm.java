package org.bulwark.screening.name;

import java.util.ArrayList;
import java.util.List;
import org.bulwark.screening.name.Token.Role;

/**
 * A name made ready to be compared: folded letters in tokens, with what belongs to the name in law or in courtesy set apart.
 *
 * <p>Chinese characters of one name are one token, compared by character; everything else is cut at what is neither letter nor digit.
 * Apostrophes join. Never more than {@value #MOST_TOKENS} tokens of {@value #MOST_LETTERS} letters, which bounds the work that a hostile
 * name can cause; what is beyond is not compared, and said to be so.
 *
 * @param written the name as it was written
 * @param kind whose name it is
 * @param tokens what is compared; empty where the name holds neither letter nor digit
 * @param legalForms what was set apart from a firm's name
 * @param cut whether the name was too long to be compared as a whole
 */
public record NameForm(String written, NameKind kind, List<Token> tokens, List<LegalForm> legalForms, boolean cut) {

    /** So many tokens of a name are compared. */
    public static final int MOST_TOKENS = 16;

    /** So many letters of a token are compared. */
    public static final int MOST_LETTERS = 40;

    /** Copies the lists. */
    public NameForm {
        tokens = List.copyOf(tokens);
        legalForms = List.copyOf(legalForms);
    }

    /** The form of a name. */
    public static NameForm of(String written, NameKind kind) {
        if (kind != NameKind.PERSON) {
            Words.Cut words = Words.of(written, true);
            LegalForm.Apart apart = LegalForm.from(withoutAnd(words.words()));
            if (kind == NameKind.FIRM || !apart.forms().isEmpty()) {
                return new NameForm(written, kind, firm(apart.words()), apart.forms(), words.cut());
            }
        }
        Words.Cut words = Words.of(written, false);
        return new NameForm(written, kind, person(words.words()), List.of(), words.cut());
    }

    /** The forms of a name: one each for the Chinese and the Latin letters of a person's name that has both, else one. */
    public static List<NameForm> all(String written, NameKind kind) {
        NameForm whole = of(written, kind);
        List<Token> han = whole.tokens.stream().filter(Token::isHan).toList();
        boolean mixed = !han.isEmpty() && han.size() < whole.tokens.size();
        if (!mixed || kind == NameKind.FIRM || !whole.legalForms.isEmpty()) {
            return List.of(whole);
        }
        List<Token> others =
                whole.tokens.stream().filter(token -> !token.isHan()).toList();
        return List.of(whole.with(han), whole.with(others));
    }

    /** The same name with other tokens. */
    NameForm with(List<Token> some) {
        return new NameForm(written, kind, some, legalForms, cut);
    }

    private static List<Token> firm(List<String> words) {
        return words.stream().map(word -> Token.of(word, Role.WORD)).toList();
    }

    private static List<String> withoutAnd(List<String> words) {
        List<String> named = words.stream().filter(word -> !word.equals("and")).toList();
        return named.isEmpty() ? words : named;
    }

    private static List<Token> person(List<String> words) {
        List<String> bare = new ArrayList<>(words);
        while (bare.size() > 1 && NameWords.HONORIFICS.contains(bare.getFirst())) {
            bare.removeFirst();
        }
        while (bare.size() > 1 && NameWords.SUFFIXES.contains(bare.getLast())) {
            bare.removeLast();
        }
        boolean full = bare.stream().anyMatch(word -> role(word) == Role.WORD);
        return bare.stream()
                .map(word -> Token.of(word, full ? role(word) : Role.WORD))
                .toList();
    }

    private static Role role(String word) {
        boolean single = word.length() == 1 && Character.isLetter(word.charAt(0)) && !Han.is(word.charAt(0));
        return NameWords.PARTICLES.contains(word) ? Role.PARTICLE : single ? Role.INITIAL : Role.WORD;
    }

    /** Whether nothing is left that could be compared. */
    public boolean isEmpty() {
        return tokens.isEmpty();
    }
}
