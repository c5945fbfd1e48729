package org.bulwark.trust.log.tile;

import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** Tiles in memory, for tests and for trees that are made on the fly. */
public final class MemoryTileStore implements TileStore {

    private final Map<String, byte[]> tiles = new ConcurrentHashMap<>();

    @Override
    public Optional<byte[]> read(String path) {
        return Optional.ofNullable(tiles.get(path)).map(byte[]::clone);
    }

    @Override
    public void write(String path, byte[] bytes) {
        tiles.put(path, bytes.clone());
    }

    /** The paths that hold something, in the order of text. */
    public SortedSet<String> paths() {
        return new TreeSet<>(tiles.keySet());
    }
}
