package org.bulwark.trust.log.tile;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;
import org.bulwark.trust.log.LogProblem;
import org.bulwark.trust.log.tree.Hash;
import org.bulwark.trust.log.tree.TreeHasher;

/**
 * Up to 256 entries one after the other, each with its length before it as two bytes, the higher first. Walks through the bytes from entry to
 * entry, as far as they can be understood.
 */
public final class EntryBundle {

    /** The longest entry that two bytes can tell the length of. */
    public static final int MOST_ENTRY_BYTES = 0xFFFF;

    /** More bytes than the longest bundle. */
    static final int MOST_BYTES = Tile.FULL * (MOST_ENTRY_BYTES + 2);

    private final byte[] bytes;
    private int from;
    private int to;

    /** Stands before the first entry. */
    public EntryBundle(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Steps to the next entry; false where no whole entry follows. */
    public boolean next() {
        if (bytes.length - to < 2) {
            return false;
        }
        int length = (bytes[to] & 0xFF) << 8 | (bytes[to + 1] & 0xFF);
        if (bytes.length - to - 2 < length) {
            return false;
        }
        from = to + 2;
        to = from + length;
        return true;
    }

    /** Whether nothing follows the entry that it stands on. */
    public boolean atEnd() {
        return to == bytes.length;
    }

    /** The entry that it stands on. */
    public byte[] entry() {
        return Arrays.copyOfRange(bytes, from, to);
    }

    /** The hash of the entry that it stands on. */
    public Hash leaf(TreeHasher hasher) {
        return hasher.leaf(bytes, from, to - from);
    }

    /** The bytes of the first so many entries, where there are that many and, unless more may follow, nothing behind them. */
    static Optional<byte[]> first(int count, byte[] bytes, boolean moreMayFollow) {
        EntryBundle bundle = new EntryBundle(bytes);
        int found = 0;
        while (found < count && bundle.next()) {
            found++;
        }
        return found == count && (moreMayFollow || bundle.atEnd())
                ? Optional.of(Arrays.copyOf(bytes, bundle.to))
                : Optional.empty();
    }

    /** Writes an entry behind others: {@link LogProblem#ENTRY_TOO_LARGE}. */
    static void write(byte[] entry, ByteArrayOutputStream out) {
        if (entry.length > MOST_ENTRY_BYTES) {
            throw LogProblem.ENTRY_TOO_LARGE.with(
                    "An entry of " + entry.length + " bytes is longer than " + MOST_ENTRY_BYTES + ".",
                    "Keep the content beside the log and put a commitment to it into the entry.");
        }
        out.write(entry.length >>> 8);
        out.write(entry.length);
        out.writeBytes(entry);
    }
}
