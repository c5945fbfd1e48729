package org.bulwark.screening.name;

import java.util.ArrayList;
import java.util.List;
import org.bulwark.screening.name.TokenLikeness.Meeting;

/** All ways in which tokens of one name can be taken for tokens of another. */
final class Pairs {

    private final List<Token> ones;
    private final List<Token> others;
    private final int[] oneWeights;
    private final int[] otherWeights;
    private final List<Pair> found = new ArrayList<>();

    private Pairs(List<Token> ones, int[] oneWeights, List<Token> others, int[] otherWeights) {
        this.ones = ones;
        this.others = others;
        this.oneWeights = oneWeights;
        this.otherWeights = otherWeights;
    }

    /**
     * Tokens taken for each other.
     *
     * @param one tokens of the first name, a bit each
     * @param other tokens of the second name, a bit each
     * @param weight the smaller of the two sides' weights
     * @param likeness in ten-thousandths
     * @param meeting in what way they meet
     * @param words whether words meet, and not only initials and particles
     */
    record Pair(int one, int other, int weight, int likeness, Meeting meeting, boolean words) {

        boolean excludes(Pair pair) {
            return (one & pair.one) != 0 || (other & pair.other) != 0;
        }
    }

    /** All pairs of two names, by the first token of the first name. */
    static List<Pair> of(List<Token> ones, int[] oneWeights, List<Token> others, int[] otherWeights) {
        Pairs pairs = new Pairs(ones, oneWeights, others, otherWeights);
        for (int i = 0; i < ones.size(); i++) {
            for (int j = 0; j < others.size(); j++) {
                pairs.single(i, j);
                pairs.joinedOne(i, j);
                pairs.joinedOther(i, j);
            }
        }
        return pairs.found;
    }

    private void single(int i, int j) {
        Token one = ones.get(i);
        Token other = others.get(j);
        Meeting meeting = TokenLikeness.meeting(one, other);
        if (meeting != null) {
            int likeness = TokenLikeness.of(one, other, meeting);
            boolean words = meeting != Meeting.INITIAL && one.isWord() && other.isWord();
            int weight = Math.min(oneWeights[i], otherWeights[j]);
            found.add(new Pair(1 << i, 1 << j, weight, likeness, meeting, words));
        }
    }

    /** Neighbours from {@code i} on, and one token of the other name. */
    private void joinedOne(int i, int j) {
        for (int length = 2; length <= Joint.MOST && i + length <= ones.size(); length++) {
            int likeness = joined(ones, i, length, others.get(j));
            if (likeness > 0) {
                int weight = Math.min(sum(oneWeights, i, length), otherWeights[j]);
                found.add(new Pair(
                        Joint.bits(i, length), 1 << j, weight, likeness, Meeting.JOINED, hasWord(ones, i, length)));
            }
        }
    }

    private void joinedOther(int i, int j) {
        for (int length = 2; length <= Joint.MOST && j + length <= others.size(); length++) {
            int likeness = joined(others, j, length, ones.get(i));
            if (likeness > 0) {
                int weight = Math.min(oneWeights[i], sum(otherWeights, j, length));
                found.add(new Pair(
                        1 << i, Joint.bits(j, length), weight, likeness, Meeting.JOINED, hasWord(others, j, length)));
            }
        }
    }

    /** The likeness of joined neighbours and a word, 0 where they do not meet. */
    private static int joined(List<Token> tokens, int from, int length, Token whole) {
        int letters = 0;
        for (int i = from; i < from + length; i++) {
            letters += tokens.get(i).text().length();
        }
        if (Math.abs(letters - whole.text().length()) > Joint.APART || !Joint.joins(tokens, from, length)) {
            return 0;
        }
        Joint joint = Joint.of(tokens, from, length);
        return joint.meets(whole) ? TokenLikeness.ofJoined(joint.text(), whole) : 0;
    }

    private static boolean hasWord(List<Token> tokens, int from, int length) {
        return tokens.subList(from, from + length).stream().anyMatch(Token::isWord);
    }

    private static int sum(int[] weights, int from, int length) {
        int sum = 0;
        for (int i = from; i < from + length; i++) {
            sum += weights[i];
        }
        return sum;
    }
}
