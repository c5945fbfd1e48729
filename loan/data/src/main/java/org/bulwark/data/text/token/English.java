package org.bulwark.data.text.token;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** English: stems of words, their first five letters where there are more, and pairs of neighbours within a clause. */
final class English {

    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?])\\s+");
    private static final Pattern CLAUSE =
            Pattern.compile("[,;:!?()\"“”]|\\.(?![0-9])|\\s[-–—]+\\s|\\bbut\\b|\\balthough\\b");
    private static final Pattern WORD = Pattern.compile("[0-9]+(?:[.,][0-9]+)*|\\p{L}+(?:'\\p{L}+)?");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}");

    /**
     * From these on to the end of the clause, things are denied. "cannot" and "unable" are not here, nor is a "not" before
     * {@link #DUE what is due}: who cannot or does not pay is in default.
     */
    private static final Set<String> DENYING = Set.of(
            "no", "not", "never", "neither", "nor", "none", "deny", "denied", "denies", "denying", "refute", "refuted",
            "refutes", "avoid", "avoids", "avoided", "averted", "averts", "dispels");

    private static final Set<String> DUE = Set.of(
            "pay",
            "paid",
            "paying",
            "repay",
            "repaid",
            "receive",
            "received",
            "honour",
            "honoured",
            "meet",
            "met",
            "made",
            "deliver",
            "delivered",
            "exist",
            "reach",
            "reached",
            "funds",
            "money",
            "longer",
            "seen",
            "arrived");

    /** These deny the whole sentence that they stand in. */
    private static final Pattern UNTRUE = Pattern.compile(
            "\\b(?:untrue|baseless|unfounded|groundless|hoax|fabricated rumou?rs?|(?:is|are|was|were|be|been|as|proved|turned out) (?:simply |plainly )?false)\\b");

    /** From these on to the end of the clause, things are supposed. */
    private static final Set<String> SUPPOSING = Set.of(
            "if",
            "could",
            "might",
            "may",
            "would",
            "whether",
            "unless",
            "hypothetical",
            "hypothetically",
            "imagine",
            "suppose",
            "should");

    /** Words that say nothing; pairs are made across them. */
    private static final Set<String> LITTLE = Set.of(
            "a", "an", "and", "are", "as", "at", "be", "been", "by", "for", "from", "had", "has", "have", "he", "her",
            "his", "in", "is", "it", "its", "of", "on", "or", "she", "that", "the", "their", "they", "this", "to",
            "was", "were", "which", "who", "will", "with", "firm", "company", "group", "maker", "said", "say");

    private static final int PREFIX = 5;

    private English() {}

    static void cut(String text, List<Token> tokens) {
        for (String sentence : SENTENCE.split(text, -1)) {
            boolean untrue = UNTRUE.matcher(sentence).find();
            for (String clause : CLAUSE.split(sentence, -1)) {
                clause(words(clause), untrue ? Stance.DENIED : Stance.SAID, tokens);
            }
        }
    }

    private static void clause(List<String> words, Stance from, List<Token> tokens) {
        Stance stance = from;
        String before = "";
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (!LITTLE.contains(word)) {
                String stem = stem(word);
                tokens.add(new Token(stem, stance));
                if (stem.length() > PREFIX) {
                    tokens.add(new Token(stem.substring(0, PREFIX) + "*", stance));
                }
                if (!before.isEmpty()) {
                    tokens.add(new Token(before + " " + stem, stance));
                }
                before = stem;
            }
            stance = after(word, i + 1 < words.size() ? words.get(i + 1) : "", stance);
        }
    }

    private static Stance after(String word, String next, Stance stance) {
        if (DENYING.contains(word) && !DUE.contains(next)) {
            return Stance.DENIED;
        }
        return stance == Stance.SAID && SUPPOSING.contains(word) ? Stance.SUPPOSED : stance;
    }

    /** The words of a text: "didn't" is two, of "firm's" the first part is left. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (MatchResult match : WORD.matcher(text).results().toList()) {
            String word = match.group();
            int apostrophe = word.indexOf('\'');
            if (word.endsWith("n't")) {
                words.add(word.substring(0, word.length() - 3));
                words.add("not");
            } else {
                words.add(apostrophe < 0 ? word : word.substring(0, apostrophe));
            }
        }
        return words;
    }

    /** A word without its ending, so that one event has one word; numbers and years by their kind. */
    static String stem(String word) {
        if (Character.isDigit(word.charAt(0))) {
            return YEAR.matcher(word).matches() ? "#year" : "#";
        }
        String stem = word;
        if (stem.length() > 4 && stem.endsWith("ies")) {
            stem = stem.substring(0, stem.length() - 3) + "y";
        } else if (stem.length() > 3
                && stem.endsWith("s")
                && !stem.endsWith("ss")
                && !stem.endsWith("us")
                && !stem.endsWith("is")) {
            stem = stem.substring(0, stem.length() - 1);
        }
        stem = without(stem, stem.endsWith("ing") ? 3 : stem.endsWith("ed") ? 2 : 0);
        return stem.length() > 3 && stem.endsWith("e") ? stem.substring(0, stem.length() - 1) : stem;
    }

    /** A word without its last letters, unless too little or no vowel would be left; of a doubled consonant one is left. */
    private static String without(String word, int letters) {
        String rest = word.substring(0, word.length() - letters);
        if (letters == 0 || rest.length() < 3 || rest.chars().noneMatch(c -> "aeiouy".indexOf(c) >= 0)) {
            return word;
        }
        char last = rest.charAt(rest.length() - 1);
        boolean doubled = last == rest.charAt(rest.length() - 2) && "bdfgmnprt".indexOf(last) >= 0;
        return doubled ? rest.substring(0, rest.length() - 1) : rest;
    }
}
