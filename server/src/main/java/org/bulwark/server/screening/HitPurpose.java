package org.bulwark.server.screening;

import org.bulwark.server.access.AccessProblem;
import org.bulwark.server.access.vault.Unmasking;

/** For what the names of a hit are looked at. */
final class HitPurpose {

    private HitPurpose() {}

    /** The purpose of a word: {@link AccessProblem#PURPOSE_NEEDED} for any other. */
    static Unmasking.Purpose of(String word) {
        for (Unmasking.Purpose purpose : Unmasking.Purpose.values()) {
            if (purpose.word().equals(word)) {
                return purpose;
            }
        }
        throw AccessProblem.PURPOSE_NEEDED.with(
                "Names are shown for a purpose only.",
                "Say which: decision, contact, identification, complaint, audit or legal.");
    }
}
