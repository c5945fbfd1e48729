package org.bulwark.screening.name;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** One question to a {@link NameIndex}: which names can reach a likeness. */
final class NameSearch {

    private final NameIndex index;
    private final Lexicon lexicon;
    private final List<Token> tokens;
    private final int[] weights;
    private final int total;
    private final int least;
    private final TokenBits meeting = new TokenBits();
    private final Ids walked = new Ids();
    private final Ids joining = new Ids();

    NameSearch(NameIndex index, NameForm question, int least) {
        this.index = index;
        this.lexicon = index.lexicon();
        this.tokens = question.tokens();
        this.weights = lexicon.weights(question);
        this.total = IntStream.of(weights).sum();
        this.least = least;
        int needed = needed();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).role() != Token.Role.INITIAL) {
                met(lexicon.meeting(tokens.get(i)), 1 << i, needed);
            }
            if (tokens.get(i).isWord()) {
                index.addNamesJoining(tokens.get(i).joint(), joining);
            }
        }
        for (Joint joint : Joint.of(question)) {
            met(lexicon.meetingJoined(joint.text()), joint.bits(), needed);
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
            if (Formula.most(total, rest) < least) {
                break;
            }
            needed |= 1 << i;
            rest -= weights[i];
        }
        return needed;
    }

    private void met(int[] ids, int bits, int needed) {
        for (int id : ids) {
            meeting.put(id, bits);
            if ((bits & needed) != 0) {
                index.addNamesWith(id, walked);
            }
        }
    }

    /** Names that may reach the likeness, and all that do, each once, in ascending order. */
    int[] candidates() {
        int[] likely = walked.distinct(this::canReach);
        joining.addAll(likely, 0, likely.length);
        return joining.distinct(name -> true);
    }

    /** Whether what meets in a name weighs enough. Names that join tokens are not asked. */
    private boolean canReach(int name) {
        int bits = 0;
        int met = 0;
        for (int place = index.firstToken(name); place < index.firstToken(name + 1); place++) {
            int id = index.token(place);
            int some = meeting.get(id) | initials(id);
            bits |= some;
            met += some == 0 ? 0 : lexicon.weight(id);
        }
        int own = 0;
        for (int i = 0; i < weights.length; i++) {
            own += (bits >> i & 1) * weights[i];
        }
        return Formula.most(total, own, index.total(name), met) >= least;
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
