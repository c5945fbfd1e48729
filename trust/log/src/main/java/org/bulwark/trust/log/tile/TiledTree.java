package org.bulwark.trust.log.tile;

import org.bulwark.basics.ProblemException;
import org.bulwark.trust.log.LogProblem;
import org.bulwark.trust.log.tree.Hash;
import org.bulwark.trust.log.tree.Subtrees;
import org.bulwark.trust.log.tree.TreeHasher;
import org.jspecify.annotations.Nullable;

/**
 * The hashes of a tree out of its tiles, for proofs ({@link org.bulwark.trust.log.tree.Prover}). Remembers one tile a level. Trusts what is
 * stored; a proof that was made from wrong tiles does not hold. Not for several threads at once.
 */
public final class TiledTree implements Subtrees {

    /** A tile that was read. */
    private record Read(long index, byte[] hashes) {}

    private final StoredTiles tiles;
    private final TreeHasher hasher = new TreeHasher();
    private final @Nullable Read[] last;

    /** The tree of the tiles. */
    public TiledTree(StoredTiles tiles) {
        this.tiles = tiles;
        this.last = new Read[tiles.levels()];
    }

    /** The tree of a size. */
    public static TiledTree of(TileStore store, long size) {
        return new TiledTree(new StoredTiles(store, size));
    }

    /** The hash of a perfect subtree: {@link LogProblem#TILE_MISSING}, {@link LogProblem#TILE_WRONG}. */
    @Override
    public Hash subtree(int height, long index) {
        int level = height / Tile.HEIGHT;
        int within = height % Tile.HEIGHT;
        long first = index << within;
        byte[] hashes = hashes(level, first / Tile.FULL);
        return hash(hashes, (int) (first % Tile.FULL), 1 << within);
    }

    /** The hashes of a tile, one behind the other, checked for their number: {@link LogProblem#TILE_MISSING}, {@link LogProblem#TILE_WRONG}. */
    public byte[] hashes(int level, long index) {
        Read read = last[level];
        if (read == null || read.index() != index) {
            read = new Read(index, read(tiles.at(level, index)));
            last[level] = read;
        }
        return read.hashes();
    }

    private byte[] read(Tile tile) {
        byte[] hashes = tiles.tile(tile.level(), tile.index())
                .orElseThrow(() -> missing(tile.path()))
                .bytes();
        if (hashes.length != tile.width() * Hash.BYTES) {
            throw LogProblem.TILE_WRONG.with(
                    tile.path() + " has " + hashes.length + " bytes and not " + tile.width() * Hash.BYTES + ".",
                    "Restore the log from a backup, and find the first wrong record with 'bulwark audit verify'.");
        }
        return hashes;
    }

    private Hash hash(byte[] hashes, int from, int count) {
        return count == 1
                ? Hash.at(hashes, from * Hash.BYTES)
                : hasher.node(hash(hashes, from, count / 2), hash(hashes, from + count / 2, count / 2));
    }

    static ProblemException missing(String path) {
        return LogProblem.TILE_MISSING.with(
                path + " is not there.", "Restore it from a backup or from another copy of the log.");
    }
}
