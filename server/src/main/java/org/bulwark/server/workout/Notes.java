package org.bulwark.server.workout;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Permission;
import org.bulwark.server.access.vault.PersonalVault;
import org.springframework.stereotype.Component;

/** What people write down about a client, under the client's key. */
@Component
public class Notes {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 2_000;

    private final PersonalVault vault;

    Notes(PersonalVault vault) {
        this.vault = vault;
    }

    /** Whether a note has 10 to 2,000 characters, which every act that asks for one wants. */
    public static boolean fits(String note) {
        return note.strip().length() >= SHORTEST && note.length() <= LONGEST;
    }

    /** Seals a text for what it belongs to. */
    public byte[] seal(UUID party, String text, String context) {
        return vault.seal(party, text.strip().getBytes(StandardCharsets.UTF_8), context);
    }

    /** The text of who may see names in full; nothing for others, and once the party was erased. */
    public Optional<String> read(UUID party, byte[] sealed, String context, Caller caller) {
        return caller.may(Permission.PERSONAL_UNMASK) ? open(party, sealed, context) : Optional.empty();
    }

    /** The text, whoever asks; nothing once the party was erased. */
    public Optional<String> open(UUID party, byte[] sealed, String context) {
        return vault.find(party, sealed, context).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }
}
