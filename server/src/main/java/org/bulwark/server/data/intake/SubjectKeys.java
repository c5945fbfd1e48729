package org.bulwark.server.data.intake;

import java.util.Optional;
import java.util.UUID;
import org.bulwark.basics.party.RegistrationNumber;
import org.bulwark.server.access.vault.BlindIndex;
import org.springframework.stereotype.Component;

/** Keyed hashes of whom records name, as they name them: by id or by official number. */
@Component
public class SubjectKeys {

    static final String NUMBER = "number:";

    private final BlindIndex index;

    SubjectKeys(BlindIndex index) {
        this.index = index;
    }

    /** Of what a record says; empty for what names no party. */
    Optional<byte[]> of(String subject) {
        try {
            return Optional.of(
                    subject.startsWith(NUMBER)
                            ? index.of(
                                    BlindIndex.Purpose.NUMBER,
                                    new RegistrationNumber(subject.substring(NUMBER.length())).value())
                            : of(UUID.fromString(subject)));
        } catch (RuntimeException e) {
            return Optional.empty(); // a series, a name, or nothing of the kind
        }
    }

    /** Of a party that is named by its id. */
    public byte[] of(UUID party) {
        return index.of(BlindIndex.Purpose.EVENT, "subject\n" + party);
    }
}
