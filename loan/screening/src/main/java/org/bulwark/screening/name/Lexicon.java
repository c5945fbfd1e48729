package org.bulwark.screening.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import org.bulwark.screening.name.HashedPostings.Filing;

/**
 * The distinct tokens of many names: which of them meet a given one, and how rare they are.
 *
 * <p>Finding is complete, because each way of meeting has a text that both tokens share and under which they are filed: a sound key; an
 * initial's letter; and for words that are k typing errors apart what is left when at most k letters are left out of each, since an
 * inserted, deleted, replaced or swapped letter is one letter to leave out on either side.
 */
final class Lexicon implements Rarity {

    /** How much of a word's weight is lost where every name has it. */
    private static final int COMMON = 700;

    /** Rarity in a short list is chance: it is taken as if the list had so many names. */
    private static final int FEWEST_NAMES = 1_000;

    private final List<Token> tokens;
    private final Map<String, Integer> names;
    private final double logOfAll;
    private final int[] weights;
    private final HashedPostings near;
    private final HashedPostings kin;

    private Lexicon(List<Token> tokens, Map<String, Integer> names, int allNames) {
        this.tokens = tokens;
        this.names = names;
        this.logOfAll = StrictMath.log(Math.max(FEWEST_NAMES, allNames));
        this.weights = tokens.stream().mapToInt(this::weight).toArray();
        Filing near = new Filing();
        Filing kin = new Filing();
        for (int id = 0; id < tokens.size(); id++) {
            Token token = tokens.get(id);
            int known = id;
            forEachRest(token, hash -> near.put(hash, known));
            kin.put(HashedPostings.hash(kinship(token)), id);
            if (token.isWord()) {
                kin.put(HashedPostings.hash("joint " + Joint.key(token)), id);
            }
        }
        this.near = near.filed();
        this.kin = kin.filed();
    }

    /** The lexicon of some names, and of each name the places of its tokens in it. */
    record Filed(Lexicon lexicon, int[][] tokens) {}

    static Filed of(List<NameForm> names) {
        Map<Token, Integer> places = new LinkedHashMap<>();
        Map<String, Integer> counts = new HashMap<>();
        int[][] ids = new int[names.size()][];
        for (int name = 0; name < ids.length; name++) {
            List<Token> tokens = names.get(name).tokens();
            ids[name] = new int[tokens.size()];
            Set<String> seen = new HashSet<>();
            for (int i = 0; i < tokens.size(); i++) {
                ids[name][i] = places.computeIfAbsent(tokens.get(i), _ -> places.size());
                if (seen.add(kind(tokens.get(i)))) {
                    counts.merge(kind(tokens.get(i)), 1, Integer::sum);
                }
            }
        }
        return new Filed(new Lexicon(new ArrayList<>(places.keySet()), counts, names.size()), ids);
    }

    /** What is counted as one word: all spellings of one sound. */
    private static String kind(Token token) {
        return token.key().length() >= 2 ? token.key() : token.text();
    }

    int size() {
        return tokens.size();
    }

    Token token(int id) {
        return tokens.get(id);
    }

    /** Some tokens, of which there is one object each. */
    List<Token> tokens(int[] ids) {
        return IntStream.of(ids).mapToObj(tokens::get).toList();
    }

    /** The weights of some tokens. */
    int[] weights(int[] ids) {
        return IntStream.of(ids).map(this::weight).toArray();
    }

    /** The weight of a token of the lexicon. */
    int weight(int id) {
        return weights[id];
    }

    /** One for a word that one name has or none; less by the logarithm of how many have it. */
    @Override
    public int weight(Token token) {
        double share = StrictMath.log(names.getOrDefault(kind(token), 1)) / logOfAll;
        return Rarity.ofRole(token, Rarity.ONE - (int) Math.round(COMMON * share));
    }

    /** All tokens that meet one that is no initial, each once, in ascending order. */
    int[] meeting(Token token) {
        Ids found = new Ids();
        forEachRest(token, hash -> near.forEach(hash, found::add));
        if (token.key().length() >= 2) {
            kin.forEach(HashedPostings.hash(kinship(token)), found::add);
        }
        if (token.isWord()) {
            kin.forEach(HashedPostings.hash("initial " + token.text().charAt(0)), found::add);
        }
        return found.distinct(id -> TokenLikeness.meeting(token, tokens.get(id)) != null);
    }

    /** All words that joined tokens may meet. */
    int[] meeting(Joint joint) {
        Ids found = new Ids();
        String key = joint.key();
        kin.forEach(HashedPostings.hash("joint " + key), found::add);
        return found.distinct(
                id -> tokens.get(id).isWord() && Joint.key(tokens.get(id)).equals(key));
    }

    private static String kinship(Token token) {
        return token.role() == Token.Role.INITIAL ? "initial " + token.text() : "sound " + token.key();
    }

    /** What can be left of a token, as hashes. */
    private static void forEachRest(Token token, LongConsumer consumer) {
        String text = token.text();
        consumer.accept(HashedPostings.hash(text));
        for (int i = 0; token.typos() > 0 && i < text.length(); i++) {
            consumer.accept(HashedPostings.hash(text, i, -1));
            for (int j = i + 1; token.typos() > 1 && j < text.length(); j++) {
                consumer.accept(HashedPostings.hash(text, i, j));
            }
        }
    }
}
