package org.bulwark.screening.name;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** One question to a {@link NameIndex}: which names can reach a score. */
final class NameSearch {

    /** Up to so many words all choices of those to walk are weighed against each other. */
    private static final int FEW = 8;

    private final NameIndex index;
    private final Postings postings;
    private final List<Token> tokens;
    private final int[] weights;
    private final int total;
    private final int least;
    private final Meetings meetings;
    private final List<Way> ways = new ArrayList<>();

    /** Tokens of the lexicon that meet some of the question's. */
    private record Way(int bits, int[] ids) {}

    NameSearch(NameIndex index, NameForm question, int least) {
        this.index = index;
        this.postings = index.postings();
        this.tokens = question.tokens();
        this.weights = index.lexicon().weights(question);
        this.total = IntStream.of(weights).sum();
        this.least = least;
        this.meetings = new Meetings(tokens, weights, index.lexicon(), least);
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).role() != Token.Role.INITIAL) {
                Way way = new Way(1 << i, index.lexicon().meeting(tokens.get(i)));
                IntStream.of(way.ids).forEach(id -> meetings.put(id, way.bits));
                ways.add(way);
            }
        }
        for (Joint joint : Joint.of(question)) {
            Way way = new Way(joint.bits(), index.lexicon().meeting(joint));
            IntStream.of(way.ids).forEach(id -> meetings.putJoined(id, way.bits));
            ways.add(way);
        }
    }

    /** Names that may reach the score, and all that do, each once, in ascending order. */
    int[] candidates() {
        Ids walked = new Ids();
        int needed = needed();
        ways.stream().filter(way -> (way.bits & needed) != 0).forEach(way -> walked.addAll(way.ids, 0, way.ids.length));
        Ids names = new Ids();
        for (int id : walked.distinct(id -> true)) {
            int end = postings.end(id);
            for (int place = postings.start(id); place < end; place = postings.next(place)) {
                if (canReach(place)) {
                    names.add(postings.name(place));
                }
            }
        }
        tokens.stream().filter(Token::isWord).forEach(word -> index.addNamesJoining(word, names));
        return names.distinct(name -> true);
    }

    /**
     * Words such that what all other tokens weigh could not reach the score, so that a name without any of them need not be looked at: those
     * with the fewest names to go through, or all words. A name is like only if words meet; particles and initials are never walked.
     */
    private int needed() {
        int words = IntStream.range(0, tokens.size())
                .filter(i -> tokens.get(i).isWord())
                .map(i -> 1 << i)
                .sum();
        int best = words;
        if (Integer.bitCount(words) <= FEW) {
            long fewest = names(words);
            for (int some = words; some != 0; some = (some - 1) & words) {
                if (!Formula.canReach(least, total, total - weight(some)) && names(some) < fewest) {
                    best = some;
                    fewest = names(some);
                }
            }
        }
        return best;
    }

    private long names(int some) {
        long names = 0;
        for (Way way : ways) {
            for (int i = 0; (way.bits & some) != 0 && i < way.ids.length; i++) {
                names += postings.end(way.ids[i]) - postings.start(way.ids[i]);
            }
        }
        return names;
    }

    private int weight(int some) {
        int weight = 0;
        for (int i = 0; i < weights.length; i++) {
            weight += (some >> i & 1) * weights[i];
        }
        return weight;
    }

    /** Whether what meets in a name weighs enough, and then whether it is alike enough. Names that join tokens are not asked. */
    private boolean canReach(int place) {
        int bits = 0;
        int met = 0;
        int end = postings.next(place);
        for (int token = place + Postings.HEAD; token < end; token++) {
            int some = meetings.bits(postings.token(token));
            if (some != 0) {
                bits |= some;
                met += index.lexicon().weight(postings.token(token));
            }
        }
        int own = weight(bits);
        int other = postings.total(place);
        return Formula.canReach(least, total, own, other, met)
                && Formula.canReach(least, gain(place), total - own, other - met);
    }

    private long gain(int place) {
        long gain = 0;
        int end = postings.next(place);
        for (int token = place + Postings.HEAD; token < end; token++) {
            gain += Math.max(0, meetings.gain(postings.token(token)));
        }
        return gain;
    }
}
