package org.bulwark.screening.name;

import java.util.Arrays;
import java.util.List;
import org.bulwark.screening.name.TokenLikeness.Meeting;

/**
 * What is known of the lexicon's tokens while one question is answered: which of the question's tokens they meet, and how much nearer to
 * the score asked for each can bring a name.
 */
final class Meetings {

    private static final int NOT_ASKED = -1;
    private static final int SIEVE = 4_096;

    private final List<Token> question;
    private final int[] weights;
    private final Lexicon lexicon;
    private final int least;
    private final int initials;

    /** A bit for each of the tokens that meet, by the last digits of their numbers: most of those that do not meet fall through. */
    private final long[] sieve = new long[SIEVE / Long.SIZE];

    private int[] ids = new int[64];
    private int[] bits = new int[64];
    private int[] gains = new int[64];
    private int size;

    Meetings(List<Token> question, int[] weights, Lexicon lexicon, int least) {
        this.question = question;
        this.weights = weights;
        this.lexicon = lexicon;
        this.least = least;
        int found = 0;
        for (int i = 0; i < question.size(); i++) {
            found |= question.get(i).role() == Token.Role.INITIAL ? 1 << i : 0;
        }
        this.initials = found;
        Arrays.fill(ids, -1);
    }

    /** Notes that a token meets some of the question's. */
    void put(int id, int more) {
        int slot = filled(id);
        bits[slot] |= more;
    }

    /** Notes that a word meets some of the question's joined: nobody asks how alike they are, all its weight may count. */
    void putJoined(int id, int more) {
        int slot = filled(id);
        bits[slot] |= more;
        gains[slot] = lexicon.weight(id) * (TokenLikeness.ONE - least);
    }

    /** The question's tokens that a token meets, a bit each, 0 where it meets none. */
    int bits(int id) {
        int met = 0;
        if ((sieve[(id >>> 6) & (SIEVE / Long.SIZE - 1)] >>> id & 1) != 0) {
            int slot = slot(id);
            met = ids[slot] < 0 ? 0 : bits[slot];
        }
        return initials == 0 ? met : met | initials(id);
    }

    /** The question's initials that a token meets. */
    private int initials(int id) {
        Token token = lexicon.token(id);
        int met = 0;
        for (int i = 0; i < question.size(); i++) {
            Token initial = question.get(i);
            boolean meets = (initials >> i & 1) == 1
                    && (initial.isInitialOf(token) || initial.text().equals(token.text()));
            met |= meets ? 1 << i : 0;
        }
        return met;
    }

    /** The most that a token can bring a name nearer to the score: weight times what the likeness has above it; 0 where it meets none. */
    int gain(int id) {
        int met = bits(id);
        if (met == 0) {
            return 0;
        }
        int slot = filled(id);
        if (gains[slot] == NOT_ASKED) {
            bits[slot] |= met;
            gains[slot] = single(id, met);
        }
        return gains[slot];
    }

    private int single(int id, int met) {
        Token token = lexicon.token(id);
        int most = 0;
        for (int i = 0; i < weights.length; i++) {
            Meeting meeting = (met >> i & 1) == 0 ? null : TokenLikeness.meeting(question.get(i), token);
            if (meeting != null) {
                int above = TokenLikeness.of(question.get(i), token, meeting) - least;
                most = Math.max(most, Math.min(weights[i], lexicon.weight(id)) * above);
            }
        }
        return most;
    }

    private int slot(int id) {
        int mask = ids.length - 1;
        int slot = ((id * 0x9E3779B9) >>> 7) & mask;
        while (ids[slot] >= 0 && ids[slot] != id) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /** The slot of a token, made if need be. */
    private int filled(int id) {
        int slot = slot(id);
        if (ids[slot] < 0) {
            if (++size * 2 > ids.length) {
                grow();
                slot = slot(id);
            }
            ids[slot] = id;
            gains[slot] = NOT_ASKED;
            sieve[(id >>> 6) & (SIEVE / Long.SIZE - 1)] |= 1L << id;
        }
        return slot;
    }

    private void grow() {
        int[] oldIds = ids;
        int[] oldBits = bits;
        int[] oldGains = gains;
        ids = new int[2 * oldIds.length];
        bits = new int[ids.length];
        gains = new int[ids.length];
        Arrays.fill(ids, -1);
        for (int i = 0; i < oldIds.length; i++) {
            if (oldIds[i] >= 0) {
                int slot = slot(oldIds[i]);
                ids[slot] = oldIds[i];
                bits[slot] = oldBits[i];
                gains[slot] = oldGains[i];
            }
        }
    }
}
