package org.bulwark.server.access.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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

    private final Aead master;
    private final byte[] index;

    HouseKeys(BulwarkProperties properties) {
        try {
            AeadConfig.register();
            Path folder = OwnerOnly.folder(properties.folder().resolve("keys"));
            String keyset = keptOr(folder.resolve("master.json"), HouseKeys::freshMaster);
            master = TinkJsonProtoKeysetFormat.parseKeyset(
                            keyset, RegistryConfiguration.get(), InsecureSecretKeyAccess.get())
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
            index = HexFormat.of()
                    .parseHex(keptOr(folder.resolve("index.key"), HouseKeys::freshIndex)
                            .strip());
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw VaultProblem.KEYS_UNUSABLE.with(
                    "The keys under " + properties.folder().resolve("keys") + " cannot be read: " + e.getMessage()
                            + ".",
                    "Put the files back from the backup; without them nothing that is sealed can be read.");
        }
    }

    /** Wraps and unwraps the keys of parties. */
    Aead master() {
        return master;
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
            Path made = OwnerOnly.file(file.resolveSibling(file.getFileName() + ".new"));
            Files.writeString(made, fresh.make());
            Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return Files.readString(file);
    }

    private static String freshMaster() throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeyset(
                KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get()),
                RegistryConfiguration.get(),
                InsecureSecretKeyAccess.get());
    }

    private static String freshIndex() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
