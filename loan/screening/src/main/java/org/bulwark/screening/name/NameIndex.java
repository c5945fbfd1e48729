package org.bulwark.screening.name;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bulwark.screening.name.HashedPostings.Filing;

/**
 * Many names, ready to be asked which of them are like one. Immutable and safe for threads.
 *
 * <p>{@link #search} gives what {@link #scan} gives, the comparison with every single name, but compares few: it finds the tokens that meet
 * the question's; it goes through the names only of such words that a name without any of them could not reach the threshold; and it
 * compares in full those names whose meeting tokens weigh enough and are alike enough. All three are bounds that hold, not guesses.
 */
public final class NameIndex {

    private final List<NameForm> names;
    private final Lexicon lexicon;
    private final int[][] weights;
    private final Postings postings;
    private final HashedPostings joints;

    private NameIndex(List<NameForm> names) {
        Lexicon.Filed filed = Lexicon.of(names);
        this.lexicon = filed.lexicon();
        this.names = IntStream.range(0, names.size())
                .mapToObj(name -> names.get(name).with(lexicon.tokens(filed.tokens()[name])))
                .toList();
        this.weights = Stream.of(filed.tokens()).map(lexicon::weights).toArray(int[][]::new);
        this.postings = Postings.of(filed.tokens(), weights, lexicon.size());
        this.joints = joints(this.names);
    }

    /** The names by what two or three of their neighbouring tokens are when joined. */
    private static HashedPostings joints(List<NameForm> names) {
        Filing filing = new Filing();
        for (int name = 0; name < names.size(); name++) {
            for (Joint joint : Joint.of(names.get(name))) {
                filing.put(hash(joint.key(), joint.text().length()), name);
            }
        }
        return filing.filed();
    }

    /** An index of names, which are known by their place from then on. */
    public static NameIndex of(List<NameForm> names) {
        return new NameIndex(names);
    }

    /**
     * A name that is like the one asked for.
     *
     * @param name its place
     * @param likeness how alike they are; the name asked for is the first one
     */
    public record Found(int name, NameLikeness likeness) {}

    /** All names whose likeness reaches a threshold from 0 to 1 and whose kind agrees, in the order of their places. */
    public List<Found> search(NameForm question, double threshold) {
        int least = least(threshold);
        int[] candidates = new NameSearch(this, question, least).candidates();
        return likeEnough(question, least, candidates);
    }

    /** The same by comparing with every name, for proofs and measurements. */
    public List<Found> scan(NameForm question, double threshold) {
        int[] all = new int[names.size()];
        for (int name = 0; name < all.length; name++) {
            all[name] = name;
        }
        return likeEnough(question, least(threshold), all);
    }

    /** How much the words of these names weigh. */
    public Rarity rarity() {
        return lexicon;
    }

    /** The name at a place. */
    public NameForm name(int place) {
        return names.get(place);
    }

    /** How many names there are. */
    public int size() {
        return names.size();
    }

    private static int least(double threshold) {
        if (!(threshold > 0 && threshold <= 1)) {
            throw new IllegalArgumentException("the threshold " + threshold + " is not above 0 and at most 1");
        }
        return (int) Math.ceil(threshold * TokenLikeness.ONE - 1e-9);
    }

    private List<Found> likeEnough(NameForm question, int least, int[] candidates) {
        int[] asked = lexicon.weights(question);
        List<Found> found = new ArrayList<>();
        for (int name : candidates) {
            NameForm form = names.get(name);
            if (form.kind().agreesWith(question.kind())) {
                NameComparison.atLeast(least, question, asked, form, weights[name])
                        .ifPresent(likeness -> found.add(new Found(name, likeness)));
            }
        }
        return found;
    }

    Lexicon lexicon() {
        return lexicon;
    }

    Postings postings() {
        return postings;
    }

    /** Adds the names in which neighbours may be one word. */
    void addNamesJoining(Token word, Ids found) {
        int letters = word.text().length();
        for (int joined = letters - Joint.APART; joined <= letters + Joint.APART; joined++) {
            joints.forEach(hash(Joint.key(word), joined), found::add);
        }
    }

    private static long hash(String key, int letters) {
        return HashedPostings.hash(key + " " + letters);
    }
}
