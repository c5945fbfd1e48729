package org.bulwark.trust.log.verification;

import java.util.Optional;
import org.bulwark.basics.Progress;
import org.bulwark.trust.log.tile.EntryBundle;
import org.bulwark.trust.log.tile.StoredTiles;
import org.bulwark.trust.log.tile.Tile;
import org.bulwark.trust.log.tree.Frontier;
import org.bulwark.trust.log.tree.Hash;
import org.bulwark.trust.log.tree.TreeHasher;
import org.bulwark.trust.log.tree.TreeHead;
import org.bulwark.trust.log.verification.LogVerdict.FirstWrong;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the entries once, computes the tree anew from them alone, and compares every hash of every tile on the way. A hash that differs
 * is a suspicion only: whether entry or tile is wrong shows at the next signed head. A file that cannot be used ends the walk.
 */
final class Walk {

    /**
     * A hash of a tile that differs from what its entries say.
     *
     * @param tile the tile
     * @param place the hash within it
     * @param bundle where the last of its entries was read
     */
    record Suspicion(Tile tile, int place, String bundle) {

        /** The entries that the hash stands for. */
        IndexRange range() {
            return IndexRange.under(tile.level() * Tile.HEIGHT, tile.index() * Tile.FULL + place);
        }

        /** The entries have turned out to be the signed ones. */
        FirstWrong tileIsWrong() {
            return new FirstWrong(range(), Fault.TILE_WRONG, tile.path() + ", hash " + place);
        }

        /** It cannot be told. */
        FirstWrong undecided() {
            return tile.level() == 0 ? new FirstWrong(range(), Fault.ENTRY_UNLIKE_TILE, bundle) : tileIsWrong();
        }
    }

    private final StoredTiles tiles;
    private final Progress progress;
    private final TreeHasher hasher = new TreeHasher();
    private final Frontier frontier = Frontier.empty();
    private final byte[][] hashes;
    private EntryBundle bundle = new EntryBundle(new byte[0]);
    private String bundlePath = "";
    private boolean moreMayFollow;
    private @Nullable Suspicion suspicion;
    private @Nullable FirstWrong end;

    Walk(StoredTiles tiles, Progress progress) {
        this.tiles = tiles;
        this.progress = progress;
        this.hashes = new byte[tiles.levels()][];
    }

    /** Goes on until there are so many entries; what made that impossible, if anything. */
    Optional<FirstWrong> to(long size) {
        while (end == null && frontier.size() < size) {
            step();
        }
        return Optional.ofNullable(end);
    }

    /** The head of the entries so far. */
    TreeHead head() {
        return frontier.head();
    }

    /** The first hash of a tile that differed. */
    Optional<Suspicion> suspicion() {
        return Optional.ofNullable(suspicion);
    }

    private void step() {
        long index = frontier.size();
        if (index % Tile.FULL == 0) {
            open(index / Tile.FULL);
        }
        if (end != null) {
            return;
        }
        if (!bundle.next()) {
            end = new FirstWrong(IndexRange.only(index), Fault.BUNDLE_BROKEN, bundlePath);
            return;
        }
        frontier.append(bundle.leaf(hasher), this::compare);
        boolean last = frontier.size() % Tile.FULL == 0 || frontier.size() == tiles.size();
        if (last && !moreMayFollow && !bundle.atEnd() && end == null) {
            end = new FirstWrong(IndexRange.only(index), Fault.BUNDLE_BROKEN, bundlePath);
        }
    }

    private void open(long number) {
        progress.at("Checking entries", frontier.size(), tiles.size());
        Tile tile = tiles.at(0, number);
        tiles.bundle(number)
                .ifPresentOrElse(
                        found -> {
                            bundle = new EntryBundle(found.bytes());
                            bundlePath = found.path();
                            moreMayFollow = !found.exact();
                        },
                        () -> end = new FirstWrong(entries(tile), Fault.BUNDLE_MISSING, tile.entriesPath()));
    }

    /** Compares a subtree that was just completed with what the tile of its level says. */
    private void compare(int height, Hash hash) {
        if (height % Tile.HEIGHT != 0 || end != null) {
            return;
        }
        int level = height / Tile.HEIGHT;
        long index = frontier.size() >>> height;
        Tile tile = tiles.at(level, index / Tile.FULL);
        int place = (int) (index % Tile.FULL);
        if (place == 0) {
            load(tile);
        }
        if (end == null
                && suspicion == null
                && !Hash.at(hashes[level], place * Hash.BYTES).equals(hash)) {
            suspicion = new Suspicion(tile, place, bundlePath);
        }
    }

    private void load(Tile tile) {
        byte[] found = tiles.tile(tile.level(), tile.index())
                .map(StoredTiles.Stored::bytes)
                .orElse(null);
        if (found == null) {
            end = new FirstWrong(entries(tile), Fault.TILE_MISSING, tile.path());
        } else if (found.length != tile.width() * Hash.BYTES) {
            end = new FirstWrong(entries(tile), Fault.TILE_LENGTH, tile.path());
        } else {
            hashes[tile.level()] = found;
        }
    }

    /** The entries that the hashes of a tile stand for. */
    private static IndexRange entries(Tile tile) {
        int height = tile.level() * Tile.HEIGHT;
        long first = tile.index() * Tile.FULL;
        return new IndexRange(first << height, (first + tile.width()) << height);
    }
}
