package org.bulwark.server.access.token;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.bulwark.server.BulwarkProperties;
import org.bulwark.server.access.vault.VaultProblem;
import org.bulwark.server.audit.AuditEntry;
import org.bulwark.server.audit.AuditTrail;
import org.bulwark.server.database.FolderLock;
import org.springframework.stereotype.Service;

/** Changes the key that signs tokens, and says so in the log. Running servers see it at their next token. */
@Service
public class TokenRotation {

    private final TokenKeys keys;
    private final AuditTrail audit;
    private final Path folder;

    TokenRotation(TokenKeys keys, AuditTrail audit, BulwarkProperties properties) {
        this.keys = keys;
        this.audit = audit;
        this.folder = properties.keys();
    }

    /**
     * Makes a new key that signs from now on.
     *
     * @param by who asked for it
     * @throws org.bulwark.basics.ProblemException {@link VaultProblem#KEYS_IN_USE} while another rotation is under way
     */
    public void rotate(String by) {
        try (FolderLock _ = FolderLock.ifFree(folder).orElseThrow(VaultProblem::inUse)) {
            keys.rotate();
            audit.record(AuditEntry.of(by, "access/token-key-rotated", "key:tokens"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
