package org.bulwark.trust.log.tile;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.bulwark.trust.log.tree.Frontier;
import org.bulwark.trust.log.tree.Hash;
import org.bulwark.trust.log.tree.TreeHasher;

/** A batch of entries on its way into the log: full tiles and bundles are written as they fill, partial ones at the end. */
final class Growth {

    /** Bytes that grow; begins with some. */
    static final class Bytes extends ByteArrayOutputStream {
        Bytes(byte[] begin) {
            super(Math.max(begin.length * 2, 1 << 10));
            writeBytes(begin);
        }
    }

    private final TileStore store;
    private final Frontier frontier;
    private final TreeHasher hasher = new TreeHasher();
    private final List<Bytes> edge = new ArrayList<>();
    private final BitSet touched = new BitSet();
    private final Bytes bundle;

    Growth(TileStore store, Frontier frontier, List<byte[]> edge, byte[] bundle) {
        this.store = store;
        this.frontier = frontier;
        edge.forEach(hashes -> this.edge.add(new Bytes(hashes)));
        this.bundle = new Bytes(bundle);
    }

    void append(byte[] entry) {
        EntryBundle.write(entry, bundle);
        frontier.append(hasher.leaf(entry), (height, hash) -> {
            if (height % Tile.HEIGHT == 0) {
                put(height / Tile.HEIGHT, hash);
            }
        });
        if (frontier.size() % Tile.FULL == 0) {
            store.write(new Tile(0, frontier.size() / Tile.FULL - 1, Tile.FULL).entriesPath(), bundle.toByteArray());
            bundle.reset();
        }
    }

    private void put(int level, Hash hash) {
        if (level == edge.size()) {
            edge.add(new Bytes(new byte[0]));
        }
        Bytes hashes = edge.get(level);
        hashes.writeBytes(hash.bytes());
        touched.set(level);
        if (hashes.size() == Tile.FULL * Hash.BYTES) {
            store.write(new Tile(level, index(level), Tile.FULL).path(), hashes.toByteArray());
            hashes.reset();
            touched.clear(level);
        }
    }

    TileLog end() {
        if (bundle.size() > 0) {
            Tile tile = Tile.of(0, index(0), frontier.size());
            store.write(tile.entriesPath(), bundle.toByteArray());
        }
        touched.stream().forEach(level -> {
            byte[] hashes = edge.get(level).toByteArray();
            store.write(new Tile(level, index(level), hashes.length / Hash.BYTES).path(), hashes);
        });
        return new TileLog(
                store, frontier, edge.stream().map(Bytes::toByteArray).toList(), bundle.toByteArray());
    }

    /** The place of the tile at the right edge; while an entry is appended, of the one that it belongs to. */
    private long index(int level) {
        return frontier.size() >>> (Tile.HEIGHT * (level + 1));
    }
}
