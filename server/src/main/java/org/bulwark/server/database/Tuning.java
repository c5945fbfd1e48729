package org.bulwark.server.database;

import java.util.LinkedHashMap;
import java.util.Map;

/** How the embedded PostgreSQL is set: durable first, then for many short transactions on a small machine. */
final class Tuning {

    private Tuning() {}

    static Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        // Given after the library's own -F on the command line, so these win; Server checks them over the wire.
        settings.put("fsync", "on");
        settings.put("synchronous_commit", "on");
        settings.put("full_page_writes", "on");
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("password_encryption", "scram-sha-256");
        settings.put("max_connections", "100");
        settings.put("shared_buffers", "512MB");
        settings.put("work_mem", "16MB");
        settings.put("maintenance_work_mem", "256MB");
        settings.put("max_wal_size", "4GB");
        settings.put("checkpoint_timeout", "15min");
        settings.put("jit", "off");
        settings.put("log_min_messages", "warning");
        settings.put("timezone", "UTC");
        settings.put("log_timezone", "UTC");
        return settings;
    }
}
