package org.bulwark.server.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.bulwark.trust.log.tile.TileStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tiles in PostgreSQL. What is written is held until the sealer takes it into its transaction. */
@Component
final class DatabaseTileStore implements TileStore {

    private final JdbcClient database;
    private Map<String, byte[]> written = new LinkedHashMap<>();

    DatabaseTileStore(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Optional<byte[]> read(String path) {
        return database.sql("select content from audit.tile where path = ?")
                .param(path)
                .query((row, n) -> row.getBytes(1))
                .optional();
    }

    @Override
    public void write(String path, byte[] bytes) {
        written.put(path, bytes);
    }

    /** What was written since this was asked last. */
    Map<String, byte[]> taken() {
        Map<String, byte[]> taken = written;
        written = new LinkedHashMap<>();
        return taken;
    }
}
