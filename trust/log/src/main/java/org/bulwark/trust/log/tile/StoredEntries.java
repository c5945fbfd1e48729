package org.bulwark.trust.log.tile;

import java.util.ArrayList;
import java.util.List;
import org.bulwark.trust.log.LogProblem;

/**
 * The entries of a log, read from their bundles.
 *
 * @param tiles the tiles and bundles of the tree
 */
public record StoredEntries(StoredTiles tiles) {

    /** The entries of a tree of that size. */
    public static StoredEntries of(TileStore store, long size) {
        return new StoredEntries(new StoredTiles(store, size));
    }

    /** One entry, by its place from 0: {@link LogProblem#TILE_MISSING}, {@link LogProblem#BUNDLE_WRONG}, {@link LogProblem#PROOF_OUT_OF_RANGE}. */
    public byte[] entry(long index) {
        if (index < 0 || index >= tiles.size()) {
            throw LogProblem.PROOF_OUT_OF_RANGE.with(
                    "Entry " + index + " is not in the log, which has " + tiles.size() + " entries.",
                    "Ask for an entry that is there; they are counted from 0.");
        }
        return bundle(index / Tile.FULL).get((int) (index % Tile.FULL));
    }

    /** The entries of one bundle: {@link LogProblem#TILE_MISSING}, {@link LogProblem#BUNDLE_WRONG}. */
    public List<byte[]> bundle(long index) {
        EntryBundle bundle = new EntryBundle(bytes(index));
        List<byte[]> entries = new ArrayList<>(Tile.FULL);
        while (bundle.next()) {
            entries.add(bundle.entry());
        }
        return entries;
    }

    /** One bundle as bytes, just as long as this tree needs it: {@link LogProblem#TILE_MISSING}, {@link LogProblem#BUNDLE_WRONG}. */
    public byte[] bytes(long index) {
        Tile tile = tiles.at(0, index);
        StoredTiles.Stored found = tiles.bundle(index).orElseThrow(() -> TiledTree.missing(tile.entriesPath()));
        return EntryBundle.first(tile.width(), found.bytes(), !found.exact())
                .orElseThrow(() -> LogProblem.BUNDLE_WRONG.with(
                        found.path() + " does not hold " + tile.width() + " entries.",
                        "Restore the log from a backup, and find the first wrong record with 'bulwark audit verify'."));
    }
}
