package org.bulwark.trust.log.tile;

import java.util.Optional;

/**
 * Where tiles and entry bundles lie, by their paths ({@link Tile#path}, {@link Tile#entriesPath}). Whoever reads while another writes sees
 * the old bytes or the new, never a mixture. Partial tiles may be dropped once a full one is in their place.
 */
public interface TileStore {

    /** The bytes at a path, if there are any. */
    Optional<byte[]> read(String path);

    /**
     * Puts bytes at a path, replacing what is there. They must be as durable as the checkpoint that will count on them before that is
     * written: on disk when this returns, or in the same transaction.
     */
    void write(String path, byte[] bytes);
}
