package org.bulwark.server.access.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.springframework.stereotype.Component;

/** Seals under the master key itself what belongs to no known party yet. */
@Component
public final class HouseVault {

    private final HouseKeys keys;

    HouseVault(HouseKeys keys) {
        this.keys = keys;
    }

    /** Seals a content for one place. */
    public byte[] seal(byte[] content, String context) {
        try {
            return keys.master().encrypt(content, context.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Opens what was sealed for the same place.
     *
     * @throws org.bulwark.basics.ProblemException {@link VaultProblem#NOT_OPENING}
     */
    public byte[] open(byte[] sealed, String context) {
        try {
            return keys.master().decrypt(sealed, context.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw VaultProblem.NOT_OPENING.with(
                    "What is sealed as " + context + " does not open.",
                    "Check that the folder 'keys' is the one that this database was filled with.");
        }
    }
}
