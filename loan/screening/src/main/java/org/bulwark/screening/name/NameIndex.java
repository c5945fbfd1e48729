package org.bulwark.screening.name;

import java.util.ArrayList;
import java.util.List;
import org.bulwark.screening.name.HashedPostings.Filing;

/**
 * Many names, ready to be asked which of them are like one. Immutable and safe for threads.
 *
 * <p>{@link #search} gives what {@link #scan} gives, the comparison with every single name, but compares few: it finds the tokens that meet
 * the question's, goes through the names only of so many of the question's rarest words that a name without any of them could not reach
 * the threshold, and compares in full those names whose meeting tokens weigh enough. All three are bounds that hold, not guesses.
 */
public final class NameIndex {

    private final List<NameForm> names;
    private final Lexicon lexicon;
    /** The tokens of name n stand from {@code starts[n]} to {@code starts[n + 1]}. */
    private final int[] starts;

    private final int[] tokens;
    private final int[] totals;
    /** The names of token t stand from {@code postingStarts[t]} to {@code postingStarts[t + 1]}. */
    private final int[] postingStarts;

    private final int[] postings;
    private final HashedPostings joints;

    private NameIndex(List<NameForm> names) {
        this.names = List.copyOf(names);
        Lexicon.Filed filed = Lexicon.of(names);
        this.lexicon = filed.lexicon();
        int[][] ids = filed.ids();
        this.starts = new int[ids.length + 1];
        this.totals = new int[ids.length];
        for (int name = 0; name < ids.length; name++) {
            starts[name + 1] = starts[name] + ids[name].length;
            for (int id : ids[name]) {
                totals[name] += lexicon.weight(id);
            }
        }
        this.tokens = new int[starts[ids.length]];
        this.postingStarts = new int[lexicon.size() + 1];
        this.postings = new int[tokens.length];
        fill(ids);
        this.joints = joints(names);
    }

    private void fill(int[][] ids) {
        for (int name = 0; name < ids.length; name++) {
            System.arraycopy(ids[name], 0, tokens, starts[name], ids[name].length);
        }
        for (int token : tokens) {
            postingStarts[token + 1]++;
        }
        for (int token = 0; token < lexicon.size(); token++) {
            postingStarts[token + 1] += postingStarts[token];
        }
        int[] next = postingStarts.clone();
        for (int name = 0; name < ids.length; name++) {
            for (int id : ids[name]) {
                postings[next[id]++] = name;
            }
        }
    }

    /** The names by what two or three of their neighbouring tokens are when joined. */
    private static HashedPostings joints(List<NameForm> names) {
        Filing filing = new Filing();
        for (int name = 0; name < names.size(); name++) {
            for (Joint joint : Joint.of(names.get(name))) {
                filing.put(HashedPostings.hash(TokenLikeness.joint(joint.text())), name);
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
        int[] weights = lexicon.weights(question);
        List<Found> found = new ArrayList<>();
        for (int name : candidates) {
            NameForm form = names.get(name);
            if (form.kind().agreesWith(question.kind())
                    && NameComparison.score(question, weights, form, weights(name)) >= least) {
                found.add(new Found(name, NameComparison.of(question, form, lexicon)));
            }
        }
        return found;
    }

    private int[] weights(int name) {
        int[] weights = new int[starts[name + 1] - starts[name]];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = lexicon.weight(tokens[starts[name] + i]);
        }
        return weights;
    }

    Lexicon lexicon() {
        return lexicon;
    }

    int firstToken(int name) {
        return starts[name];
    }

    int token(int place) {
        return tokens[place];
    }

    int total(int name) {
        return totals[name];
    }

    void addNamesWith(int token, Ids names) {
        names.addAll(postings, postingStarts[token], postingStarts[token + 1]);
    }

    void addNamesJoining(String joint, Ids names) {
        joints.forEach(HashedPostings.hash(joint), names::add);
    }
}
