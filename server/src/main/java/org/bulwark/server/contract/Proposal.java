package org.bulwark.server.contract;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * What one person asks for and another grants or refuses.
 *
 * @param id names it
 * @param facility under which facility
 * @param senderId what its sender calls it
 * @param kind what is asked for
 * @param content that, as text
 * @param state how far it is
 * @param proposedAt when it was asked for
 * @param proposedBy by whom
 * @param settledBy who granted or refused it
 * @param note why it is asked for; nothing once the party was erased
 */
public record Proposal(
        UUID id,
        UUID facility,
        String senderId,
        Kind kind,
        String content,
        State state,
        Instant proposedAt,
        String proposedBy,
        Optional<String> settledBy,
        Optional<String> note) {

    /** What can be asked for. */
    public enum Kind {
        /** New terms. */
        TERMS,
        /** A set of covenants. */
        COVENANTS,
        /** That the bank does not insist on a covenant for a while. */
        WAIVER;

        /** Its word. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How far it is. */
    public enum State {
        /** It waits for a second person. */
        PROPOSED,
        /** It holds. */
        GRANTED,
        /** It does not. */
        REFUSED;

        /** Its word. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
