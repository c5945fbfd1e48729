package org.bulwark.screening.name;

import java.util.Arrays;

/** What is known of the lexicon's tokens while one question is answered: which of the question's tokens they meet, and how alike. */
final class Meetings {

    /** How alike the tokens are has not been asked yet. */
    static final int UNKNOWN = -1;

    private int[] ids = new int[64];
    private int[] bits = new int[64];
    private int[] likenesses = new int[64];
    private int size;

    Meetings() {
        Arrays.fill(ids, -1);
    }

    /** Notes that a token meets some of the question's, with a likeness that is not below the true one, or unknown. */
    void put(int id, int more, int likeness) {
        int slot = slot(id);
        if (ids[slot] < 0) {
            if (++size * 2 > ids.length) {
                grow();
                slot = slot(id);
            }
            ids[slot] = id;
            likenesses[slot] = UNKNOWN;
        }
        bits[slot] |= more;
        likenesses[slot] = Math.max(likenesses[slot], likeness);
    }

    /** The question's tokens that a token meets, a bit each, 0 where it meets none. */
    int bits(int id) {
        int slot = slot(id);
        return ids[slot] < 0 ? 0 : bits[slot];
    }

    /** The likeness noted for a token that meets some. */
    int likeness(int id) {
        return likenesses[slot(id)];
    }

    private int slot(int id) {
        int mask = ids.length - 1;
        int slot = ((id * 0x9E3779B9) >>> 7) & mask;
        while (ids[slot] >= 0 && ids[slot] != id) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        int[] oldIds = ids;
        int[] oldBits = bits;
        int[] oldLikenesses = likenesses;
        ids = new int[2 * oldIds.length];
        bits = new int[ids.length];
        likenesses = new int[ids.length];
        Arrays.fill(ids, -1);
        for (int i = 0; i < oldIds.length; i++) {
            if (oldIds[i] >= 0) {
                int slot = slot(oldIds[i]);
                ids[slot] = oldIds[i];
                bits[slot] = oldBits[i];
                likenesses[slot] = oldLikenesses[i];
            }
        }
    }
}
