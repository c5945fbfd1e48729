package org.bulwark.trust.log.tile;

import java.util.Arrays;
import java.util.Optional;
import org.bulwark.trust.log.tree.Hash;

/**
 * The tiles and bundles that a tree of a given size needs. Where a partial one was dropped because a full one took its place, the full one
 * begins with it and stands in.
 *
 * @param store where they lie
 * @param size the number of entries of the tree
 */
public record StoredTiles(TileStore store, long size) {

    /**
     * What lies at a place.
     *
     * @param path where it was read
     * @param bytes a tile's hashes, or a bundle's entries
     * @param exact whether it is just as wide as the tree needs it; otherwise a bundle goes on behind its last entry
     */
    public record Stored(String path, byte[] bytes, boolean exact) {}

    /** The tile at a place, as wide as it is in this tree. */
    public Tile at(int level, long index) {
        return Tile.of(level, index, size);
    }

    /** The number of levels that have tiles. */
    public int levels() {
        int levels = 0;
        while (size >>> (Tile.HEIGHT * levels) > 0) {
            levels++;
        }
        return levels;
    }

    /** The number of tiles of a level, and, at level 0, of bundles. */
    public long count(int level) {
        long hashes = size >>> (Tile.HEIGHT * level);
        return (hashes + Tile.FULL - 1) / Tile.FULL;
    }

    /** The hashes of a tile; their number is not checked. */
    public Optional<Stored> tile(int level, long index) {
        Tile tile = at(level, index);
        return read(tile.path(), tile.whole().path())
                .map(found -> found.exact()
                        ? found
                        : new Stored(
                                found.path(),
                                Arrays.copyOf(found.bytes(), Math.min(found.bytes().length, tile.width() * Hash.BYTES)),
                                false));
    }

    /** The entries under a tile of level 0; their number is not checked. */
    public Optional<Stored> bundle(long index) {
        Tile tile = at(0, index);
        return read(tile.entriesPath(), tile.whole().entriesPath());
    }

    private Optional<Stored> read(String path, String whole) {
        return store.read(path)
                .map(bytes -> new Stored(path, bytes, true))
                .or(() -> path.equals(whole)
                        ? Optional.empty()
                        : store.read(whole).map(bytes -> new Stored(whole, bytes, false)));
    }
}
