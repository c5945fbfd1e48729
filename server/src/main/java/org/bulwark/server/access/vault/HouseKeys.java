package org.bulwark.server.access.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.bulwark.server.BulwarkProperties;
import org.bulwark.server.database.OwnerOnly;
import org.springframework.stereotype.Component;

/**
 * The keys of the house, in files that only this user may read: the master that wraps the parties' keys, and the key of the hashes. A
 * bank puts the folder on an encrypted volume, or mounts it from its key store.
 */
@Component
final class HouseKeys {

    /**
     * The master's keys as they were read.
     *
     * @param keyset all of them; the newest seals
     * @param prefix what begins with everything that the newest has sealed
     * @param written when the file was written
     */
    private record Master(Aead keyset, byte[] prefix, FileTime written) {}

    private static final byte TINK = 1;
    private static final int PREFIX_BYTES = 5;

    private final Path masterFile;
    private final byte[] index;
    private volatile Master held;

    HouseKeys(BulwarkProperties properties) {
        try {
            AeadConfig.register();
            Path folder = OwnerOnly.folder(properties.keys());
            masterFile = folder.resolve("master.json");
            keptOr(masterFile, HouseKeys::freshMaster);
            held = read();
            index = HexFormat.of()
                    .parseHex(keptOr(folder.resolve("index.key"), HouseKeys::freshIndex)
                            .strip());
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw VaultProblem.KEYS_UNUSABLE.with(
                    "The keys under " + properties.keys() + " cannot be read: " + e.getMessage() + ".",
                    "Put the files back from the backup; without them nothing that is sealed can be read.");
        }
    }

    /** Wraps and unwraps the keys of parties; new ones with the newest key, old ones with any that there was. */
    Aead master() {
        return new Newest();
    }

    /** What begins with everything that the newest key has sealed: Tink puts the key's number before it. */
    byte[] newest() throws GeneralSecurityException {
        return current().prefix.clone();
    }

    /** Adds a key that wraps from now on. It is on disk when this returns. The ones before it still unwrap, for backups too. */
    synchronized void rotate() {
        try {
            KeysetHandle grown = KeysetHandle.newBuilder(parse(Files.readString(masterFile)))
                    .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                            .withRandomId()
                            .makePrimary())
                    .build();
            OwnerOnly.replace(masterFile, text(grown));
            held = read();
        } catch (IOException | GeneralSecurityException e) {
            throw VaultProblem.KEYS_UNUSABLE.with(
                    "The new key could not be kept in " + masterFile + ": " + e.getMessage() + ".",
                    "Make room or give this user the right to write; the old key is still in use.");
        }
    }

    /** The keys as they are; another process may have added one since they were read. */
    private final class Newest implements Aead {
        @Override
        public byte[] encrypt(byte[] plain, byte[] bound) throws GeneralSecurityException {
            return current().keyset.encrypt(plain, bound);
        }

        @Override
        public byte[] decrypt(byte[] sealed, byte[] bound) throws GeneralSecurityException {
            try {
                return held.keyset.decrypt(sealed, bound);
            } catch (GeneralSecurityException e) {
                return reread().keyset.decrypt(sealed, bound);
            }
        }
    }

    private Master current() throws GeneralSecurityException {
        try {
            Master known = held;
            return Files.getLastModifiedTime(masterFile).equals(known.written) ? known : reread();
        } catch (IOException e) {
            throw new GeneralSecurityException(e);
        }
    }

    private synchronized Master reread() throws GeneralSecurityException {
        try {
            held = read();
            return held;
        } catch (IOException e) {
            throw new GeneralSecurityException(e);
        }
    }

    private Master read() throws IOException, GeneralSecurityException {
        FileTime written = Files.getLastModifiedTime(masterFile);
        KeysetHandle keyset = parse(Files.readString(masterFile));
        byte[] prefix = ByteBuffer.allocate(PREFIX_BYTES)
                .put(TINK)
                .putInt(keyset.getPrimary().getId())
                .array();
        return new Master(aead(keyset), prefix, written);
    }

    private static KeysetHandle parse(String text) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(text, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
    }

    private static String text(KeysetHandle keyset) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeyset(
                keyset, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
    }

    private static Aead aead(KeysetHandle keyset) throws GeneralSecurityException {
        return keyset.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    /** The key of the keyed hashes; the caller does not change it. */
    byte[] index() {
        return index;
    }

    private interface Fresh {
        String make() throws GeneralSecurityException;
    }

    private static String keptOr(Path file, Fresh fresh) throws IOException, GeneralSecurityException {
        if (!Files.exists(file)) {
            OwnerOnly.replace(file, fresh.make());
        }
        return Files.readString(file);
    }

    private static String freshMaster() throws GeneralSecurityException {
        return text(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get()));
    }

    private static String freshIndex() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
