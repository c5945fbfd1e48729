package org.bulwark.server.database;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;
import java.util.stream.Stream;

/** The embedded database's passwords: made once, kept in a file that only this user may read. */
final class Passwords {

    private final Properties kept;

    private Passwords(Properties kept) {
        this.kept = kept;
    }

    static Passwords in(Path keys) throws IOException {
        Path file = OwnerOnly.folder(keys).resolve("database.properties");
        Properties kept = new Properties();
        if (Files.exists(file)) {
            try (var in = Files.newBufferedReader(file)) {
                kept.load(in);
            }
            return new Passwords(kept);
        }
        SecureRandom chance = new SecureRandom();
        Stream.of("postgres", "bulwark_owner", "bulwark").forEach(user -> {
            byte[] bytes = new byte[24];
            chance.nextBytes(bytes);
            kept.setProperty(user, HexFormat.of().formatHex(bytes));
        });
        StringWriter text = new StringWriter();
        kept.store(text, "The embedded database's users. Made at the first start.");
        OwnerOnly.replace(file, text.toString());
        return new Passwords(kept);
    }

    String of(String user) {
        return kept.getProperty(user);
    }
}
