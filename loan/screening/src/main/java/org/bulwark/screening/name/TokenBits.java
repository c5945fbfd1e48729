package org.bulwark.screening.name;

import java.util.Arrays;

/** Bits by the number of a token: which tokens of a question a token of the lexicon meets. */
final class TokenBits {

    private int[] ids = new int[64];
    private int[] bits = new int[64];
    private int size;

    TokenBits() {
        Arrays.fill(ids, -1);
    }

    void put(int id, int more) {
        int slot = slot(id);
        if (ids[slot] < 0) {
            ids[slot] = id;
            if (++size * 2 > ids.length) {
                grow();
                slot = slot(id);
            }
        }
        bits[slot] |= more;
    }

    /** The bits of a token, 0 where it meets none. */
    int get(int id) {
        int slot = slot(id);
        return ids[slot] < 0 ? 0 : bits[slot];
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
        ids = new int[2 * oldIds.length];
        bits = new int[ids.length];
        Arrays.fill(ids, -1);
        for (int i = 0; i < oldIds.length; i++) {
            if (oldIds[i] >= 0) {
                int slot = slot(oldIds[i]);
                ids[slot] = oldIds[i];
                bits[slot] = oldBits[i];
            }
        }
    }
}
