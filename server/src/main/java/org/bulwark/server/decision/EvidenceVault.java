package org.bulwark.server.decision;

import com.github.luben.zstd.Zstd;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import org.bulwark.server.access.vault.PersonalVault;
import org.bulwark.trust.log.entry.Commitment;
import org.springframework.stereotype.Component;

/**
 * Seals evidence: a salt, then the content compressed, under the party's key. The log holds only a commitment to salt and content, so that
 * erasing the key leaves a trace that proves nothing about the person.
 */
@Component
public final class EvidenceVault {

    private static final int LEVEL = 3;
    private static final int LARGEST = 64 << 20;

    private final PersonalVault vault;
    private final SecureRandom chance = new SecureRandom();

    EvidenceVault(PersonalVault vault) {
        this.vault = vault;
    }

    /** Seals the evidence of one answer under the party's key. */
    public SealedEvidence seal(UUID party, UUID application, int ordinal, byte[] content) {
        byte[] salt = new byte[Commitment.SALT_BYTES];
        chance.nextBytes(salt);
        byte[] packed = Zstd.compress(content, LEVEL);
        byte[] whole = Arrays.copyOf(salt, salt.length + packed.length);
        System.arraycopy(packed, 0, whole, salt.length, packed.length);
        return new SealedEvidence(
                vault.seal(party, whole, context(application, ordinal)), Commitment.of(salt, content));
    }

    /**
     * What was sealed, checked against nothing but its own key.
     *
     * @throws org.bulwark.basics.ProblemException {@code vault/erased} or {@code vault/not-opening}
     */
    public Opened open(UUID party, UUID application, int ordinal, byte[] sealed) {
        byte[] whole = vault.open(party, sealed, context(application, ordinal));
        byte[] packed = Arrays.copyOfRange(whole, Commitment.SALT_BYTES, whole.length);
        long size = Zstd.getFrameContentSize(packed);
        if (size < 0 || size > LARGEST) {
            throw new IllegalStateException("evidence of " + size + " bytes");
        }
        byte[] content = Zstd.decompress(packed, (int) size);
        return new Opened(content, Commitment.of(Arrays.copyOf(whole, Commitment.SALT_BYTES), content));
    }

    /**
     * Evidence that was opened.
     *
     * @param content the evidence
     * @param commitment what the log must hold of it
     */
    public record Opened(byte[] content, Commitment commitment) {}

    private static String context(UUID application, int ordinal) {
        return "evidence/" + application + "/" + ordinal;
    }
}
