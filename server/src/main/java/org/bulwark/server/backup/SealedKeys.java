package org.bulwark.server.backup;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.bulwark.server.database.OwnerOnly;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The keys of a house on their way into a backup and back: AES-256-GCM under a key that Argon2id (RFC 9106: 64 MiB, three passes) makes of a
 * passphrase. The passwords of the embedded database are not among them; a restored house makes its own.
 */
final class SealedKeys {

    static final String FILE = "keys.sealed";

    private static final List<String> KEYS = List.of("master.json", "index.key", "log.key", "tokens.json");
    private static final int SHORTEST = 12;
    private static final int MEMORY_KIB = 64 * 1024;
    private static final int PASSES = 3;
    private static final byte[] BOUND = "bulwark backup keys/1".getBytes(StandardCharsets.US_ASCII);

    /** What stands in the file. */
    private record Envelope(int memoryKib, int passes, byte[] salt, byte[] sealed) {}

    private SealedKeys() {}

    /** A passphrase from the first line of a file: {@link BackupProblem#PASSPHRASE_UNUSABLE}. */
    static char[] passphrase(Path file) {
        try {
            String line = Files.readString(file).lines().findFirst().orElse("").strip();
            if (line.length() >= SHORTEST) {
                return line.toCharArray();
            }
            throw BackupProblem.PASSPHRASE_UNUSABLE.with(
                    "The passphrase in " + file + " has fewer than " + SHORTEST + " characters.",
                    "Whoever finds the backup can try passphrases at leisure: give it several words.");
        } catch (IOException e) {
            throw BackupProblem.PASSPHRASE_UNUSABLE.with(
                    file + " cannot be read (" + e.getClass().getSimpleName() + ").",
                    "Give a file whose first line is the passphrase, in UTF-8.");
        }
    }

    /** The keys of a folder as bytes that only the passphrase opens. */
    static byte[] seal(Path keys, char[] passphrase) throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (String name : KEYS) {
            if (Files.exists(keys.resolve(name))) {
                files.put(name, Files.readString(keys.resolve(name)));
            }
        }
        byte[] salt = new byte[16];
        new SecureRandom().nextBytes(salt);
        try {
            byte[] content = JsonMapper.shared().writeValueAsBytes(files);
            byte[] sealed = new AesGcmJce(key(passphrase, salt, MEMORY_KIB, PASSES)).encrypt(content, BOUND);
            return JsonMapper.shared().writeValueAsBytes(new Envelope(MEMORY_KIB, PASSES, salt, sealed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Puts sealed keys into a folder: {@link BackupProblem#KEYS_WRONG}. */
    static void open(byte[] file, char[] passphrase, Path keys) throws IOException {
        try {
            Envelope envelope = JsonMapper.shared().readValue(file, Envelope.class);
            int memory = Math.clamp(envelope.memoryKib, 1024, 1 << 20); // what a file asks for has a limit
            byte[] key = key(passphrase, envelope.salt, memory, Math.clamp(envelope.passes, 1, 20));
            byte[] content = new AesGcmJce(key).decrypt(envelope.sealed, BOUND);
            Map<String, String> files = JsonMapper.shared().readValue(content, new TypeReference<>() {});
            OwnerOnly.folder(keys);
            for (String name : KEYS) {
                String text = files.get(name);
                if (text != null) {
                    OwnerOnly.replace(keys.resolve(name), text);
                }
            }
        } catch (GeneralSecurityException | JacksonException | NullPointerException e) {
            throw BackupProblem.KEYS_WRONG.with(
                    "The keys in the backup do not open with this passphrase.",
                    "Give the passphrase that the backup was made with, or a copy of the folder 'keys' with --keys.");
        }
    }

    /** Copies the keys of a folder: {@link BackupProblem#KEYS_MISSING}. */
    static void copy(Path from, Path keys) throws IOException {
        OwnerOnly.folder(keys);
        for (String name : KEYS) {
            if (Files.exists(from.resolve(name))) {
                OwnerOnly.replace(keys.resolve(name), Files.readString(from.resolve(name)));
            } else if (!name.equals("tokens.json")) { // without that one everybody only asks for a new token
                throw BackupProblem.KEYS_MISSING.with(
                        from + " has no " + name + ".",
                        "Give a copy of the folder 'keys' of the house that was backed up.");
            }
        }
    }

    private static byte[] key(char[] passphrase, byte[] salt, int memoryKib, int passes) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withMemoryAsKB(memoryKib)
                .withIterations(passes)
                .withParallelism(1)
                .withSalt(salt)
                .build());
        byte[] key = new byte[32];
        generator.generateBytes(passphrase, key);
        return key;
    }
}
