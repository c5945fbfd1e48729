package org.bulwark.trust.log.tile;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A strip of up to 256 neighbouring hashes of the tree: at level 0 those of entries, above those of full tiles of the level below.
 *
 * @param level 0 for the hashes of entries; a hash of level l stands for 256<sup>l</sup> entries
 * @param index the place within the level, from 0
 * @param width the number of hashes, from 1 to 256; a tile of fewer is called partial
 */
public record Tile(int level, long index, int width) {

    /** The hashes of a full tile, and the entries of a full bundle. */
    public static final int FULL = 256;

    /** The levels of the tree that one tile spans: log<sub>2</sub> {@link #FULL}. */
    public static final int HEIGHT = 8;

    private static final String NUMBER = "(x(?!000)[0-9]{3}/(x[0-9]{3}/)*)?[0-9]{3}";
    private static final String WIDTH = "([1-9][0-9]?|1[0-9]{2}|2[0-4][0-9]|25[0-5])";
    private static final Pattern PATH =
            Pattern.compile("tile/(entries|[0-9]|[1-5][0-9]|6[0-3])/" + NUMBER + "(\\.p/" + WIDTH + ")?");

    /** Checks the ranges. */
    public Tile {
        if (level < 0 || level > 63 || index < 0 || width < 1 || width > FULL) {
            throw new IllegalArgumentException("tile " + level + "/" + index + " of " + width);
        }
    }

    /** The tile at a place, as wide as it is in a tree of that size. */
    static Tile of(int level, long index, long size) {
        return new Tile(level, index, (int) Math.min(FULL, (size >>> (HEIGHT * level)) - index * FULL));
    }

    /** Whether a text is the path of a tile or of an entry bundle, written in the one way that the standard allows. */
    public static boolean isPath(String path) {
        return path.length() < 100 && PATH.matcher(path).matches();
    }

    /** Whether it is as wide as tiles get, and therefore never changes. */
    public boolean isFull() {
        return width == FULL;
    }

    /** The tile that this one becomes. */
    Tile whole() {
        return new Tile(level, index, FULL);
    }

    /** Where it is stored: {@code tile/0/x001/x234/067} or {@code tile/1/000.p/17}. */
    public String path() {
        return path(Integer.toString(level));
    }

    /** Where the entries of a tile of level 0 are stored: {@code tile/entries/x001/x234/067.p/8}. */
    public String entriesPath() {
        if (level != 0) {
            throw new IllegalArgumentException("entries lie under tiles of level 0, not " + level);
        }
        return path("entries");
    }

    private String path(String kind) {
        StringBuilder number = new StringBuilder(String.format(Locale.ROOT, "%03d", index % 1000));
        for (long rest = index / 1000; rest > 0; rest /= 1000) {
            number.insert(0, String.format(Locale.ROOT, "x%03d/", rest % 1000));
        }
        return "tile/" + kind + "/" + number + (isFull() ? "" : ".p/" + width);
    }
}
