package org.bulwark.server.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.bulwark.server.BulwarkProperties;
import org.bulwark.server.database.OwnerOnly;
import org.bulwark.server.database.ServerProblem;
import org.bulwark.trust.log.note.SignerKey;
import org.bulwark.trust.log.note.VerifierKey;
import org.springframework.stereotype.Component;

/** The key that signs the log's checkpoints. Its public half is what an auditor keeps. */
@Component
public final class LogKeys {

    private static final int SEED_BYTES = 32;

    private final SignerKey signer;

    LogKeys(BulwarkProperties properties) {
        Path folder = properties.keys();
        Path file = folder.resolve("log.key");
        try {
            OwnerOnly.folder(folder);
            if (!Files.exists(file)) {
                OwnerOnly.replace(file, fresh().secret() + "\n");
            }
            signer = SignerKey.parse(Files.readString(file).strip());
        } catch (IOException e) {
            throw ServerProblem.FOLDER_UNUSABLE.with(
                    file + " cannot be read: " + e.getMessage() + ".", "Put it back from the backup.");
        }
    }

    /** A log's name is unlike any other's, so that its checkpoints cannot be taken for another's. */
    private static SignerKey fresh() {
        SecureRandom chance = new SecureRandom();
        byte[] seed = new byte[SEED_BYTES];
        chance.nextBytes(seed);
        byte[] name = new byte[4];
        chance.nextBytes(name);
        return SignerKey.fromSeed("bulwark-" + HexFormat.of().formatHex(name) + "/log", seed);
    }

    SignerKey signer() {
        return signer;
    }

    /** What checks the log's signatures. */
    public VerifierKey verifier() {
        return signer.verifier();
    }
}
