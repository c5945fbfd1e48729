package org.bulwark.server.workout.collection;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.workout.collection.Associate;
import org.bulwark.workout.collection.Purpose;
import org.bulwark.workout.collection.Tie;

/**
 * Somebody who may be spoken to about what a party owes.
 *
 * @param id names the tie
 * @param party who owes
 * @param related the party that this one is; nothing for who has no party of their own
 * @param label the name, masked; empty once the party that owes was erased
 * @param tie how tied to the debt
 * @param zone where this one lives
 * @param consent what was last said of being asked, and when; true for yes
 * @param stop what was last said of no more contact
 * @param details name and telephone number of who has no party, for who may see them
 */
record Person(
        UUID id,
        UUID party,
        Optional<UUID> related,
        String label,
        Tie tie,
        ZoneId zone,
        Optional<Said> consent,
        Optional<Said> stop,
        Optional<Details> details) {

    /** What can be said of contacting somebody. */
    enum Word {
        /** Agreed to be asked about the client. */
        CONSENTED,
        /** Does not agree any more. */
        WITHDREW,
        /** There is to be no more contact, whatever for. */
        STOPPED,
        /** There may be contact again. */
        RESUMED
    }

    /** Who said so. */
    enum Speaker {
        /** That one. */
        PERSON,
        /** A court. */
        COURT
    }

    /** A word as it was said. */
    record Said(Word word, Speaker by, LocalDate on) {}

    /** Who somebody without a party is. */
    record Details(String name, String phone) {}

    /** What counts as one person, whatever debts that one is tied to. */
    UUID key() {
        return related.orElse(id);
    }

    /** As the rules look at that one. */
    Associate associate() {
        return new Associate(
                label,
                tie,
                consent.filter(said -> said.word == Word.CONSENTED).isPresent(),
                stop.filter(said -> said.word == Word.STOPPED).isPresent(),
                zone);
    }

    /** What that one is contacted for as a rule: the debt where that one has to pay. */
    Purpose purpose() {
        return tie.isLiable() ? Purpose.DEBT : Purpose.WHEREABOUTS;
    }
}
