package org.bulwark.screening.name;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.bulwark.screening.name.TokenLikeness.Meeting;

/** One question to a {@link NameIndex}: which names can reach a likeness. */
final class NameSearch {

    private final NameIndex index;
    private final Lexicon lexicon;
    private final List<Token> tokens;
    private final int[] weights;
    private final int total;
    private final int least;
    private final boolean initials;
    private final Meetings meetings = new Meetings();
    private final Ids walked = new Ids();
    private final Ids names = new Ids();

    NameSearch(NameIndex index, NameForm question, int least) {
        this.index = index;
        this.lexicon = index.lexicon();
        this.tokens = question.tokens();
        this.weights = lexicon.weights(question);
        this.total = IntStream.of(weights).sum();
        this.least = least;
        this.initials = tokens.stream().anyMatch(token -> token.role() == Token.Role.INITIAL);
        int needed = needed();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).role() != Token.Role.INITIAL) {
                met(lexicon.meeting(tokens.get(i)), 1 << i, Meetings.UNKNOWN, needed);
            }
            if (tokens.get(i).isWord()) {
                index.addNamesJoining(tokens.get(i), names);
            }
        }
        for (Joint joint : Joint.of(question)) {
            met(lexicon.meeting(joint), joint.bits(), TokenLikeness.ONE, needed);
        }
    }

    /**
     * So many words, rarest first, that what the other tokens weigh could not reach the likeness. A name is like only if words meet, so
     * that particles and initials need never be walked: they come after all words.
     */
    private int needed() {
        int rest = total;
        int needed = 0;
        List<Integer> words = IntStream.range(0, tokens.size())
                .filter(i -> tokens.get(i).isWord())
                .boxed()
                .sorted(Comparator.comparingInt((Integer i) -> -weights[i]))
                .toList();
        for (int i : words) {
            if (!Formula.canReach(least, total, rest)) {
                break;
            }
            needed |= 1 << i;
            rest -= weights[i];
        }
        return needed;
    }

    private void met(int[] ids, int bits, int likeness, int needed) {
        for (int id : ids) {
            meetings.put(id, bits, likeness);
            if ((bits & needed) != 0) {
                walked.add(id);
            }
        }
    }

    /** Names that may reach the likeness, and all that do, each once, in ascending order. */
    int[] candidates() {
        Postings postings = index.postings();
        for (int id : walked.distinct(id -> true)) {
            int end = postings.end(id);
            for (int place = postings.start(id); place < end; place = postings.next(place)) {
                if (canReach(postings, place)) {
                    names.add(postings.name(place));
                }
            }
        }
        return names.distinct(name -> true);
    }

    /** Whether what meets in a name weighs enough, and then whether it is alike enough. Names that join tokens are not asked. */
    private boolean canReach(Postings postings, int place) {
        int bits = 0;
        int met = 0;
        int end = postings.next(place);
        for (int token = place + Postings.HEAD; token < end; token++) {
            int id = postings.token(token);
            int some = meetings.bits(id) | (initials ? initials(id) : 0);
            bits |= some;
            met += some == 0 ? 0 : lexicon.weight(id);
        }
        int own = 0;
        for (int i = 0; i < weights.length; i++) {
            own += (bits >> i & 1) * weights[i];
        }
        int other = postings.total(place);
        return Formula.canReach(least, total, own, other, met)
                && Formula.canReach(least, gain(postings, place), total - own, other - met);
    }

    private long gain(Postings postings, int place) {
        long gain = 0;
        int end = postings.next(place);
        for (int token = place + Postings.HEAD; token < end; token++) {
            int id = postings.token(token);
            gain += (long) lexicon.weight(id) * Math.max(0, likeness(id) - least);
        }
        return gain;
    }

    /** The greatest likeness that a token has to one of the question's, 0 where it meets none. */
    private int likeness(int id) {
        int bits = meetings.bits(id) | initials(id);
        int known = meetings.bits(id) == 0 ? Meetings.UNKNOWN : meetings.likeness(id);
        if (bits == 0 || known != Meetings.UNKNOWN) {
            return Math.max(0, known);
        }
        int greatest = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token other = lexicon.token(id);
            Meeting meeting = (bits >> i & 1) == 0 ? null : TokenLikeness.meeting(tokens.get(i), other);
            if (meeting != null) {
                greatest = Math.max(greatest, TokenLikeness.of(tokens.get(i), other, meeting));
            }
        }
        meetings.put(id, bits, greatest);
        return greatest;
    }

    /** The question's initials that stand for a token. */
    private int initials(int id) {
        int bits = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).role() == Token.Role.INITIAL && meets(tokens.get(i), lexicon.token(id))) {
                bits |= 1 << i;
            }
        }
        return bits;
    }

    private static boolean meets(Token initial, Token token) {
        return initial.isInitialOf(token) || initial.equals(token);
    }
}
