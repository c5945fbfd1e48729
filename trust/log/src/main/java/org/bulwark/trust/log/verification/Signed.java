package org.bulwark.trust.log.verification;

import java.util.Collection;
import org.bulwark.basics.ProblemException;
import org.bulwark.trust.log.LogProblem;
import org.bulwark.trust.log.note.Checkpoint;
import org.bulwark.trust.log.note.SignedNote;
import org.bulwark.trust.log.note.VerifierKey;
import org.bulwark.trust.log.tree.TreeHead;

/** A checkpoint that was read, and whether it can be believed. */
sealed interface Signed {

    /** Where it was read. */
    String where();

    /** It can: the log's own key signed it. */
    record Believed(Checkpoint checkpoint, String where) implements Signed {
        TreeHead head() {
            return checkpoint.head();
        }

        long size() {
            return checkpoint.head().size();
        }
    }

    /** It cannot. */
    record Broken(Fault fault, String where) implements Signed {}

    /** Reads a checkpoint and checks its signatures. */
    static Signed of(byte[] note, Collection<VerifierKey> keys, String where) {
        try {
            return new Believed(Checkpoint.open(SignedNote.parse(note), keys), where);
        } catch (ProblemException e) {
            return new Broken(
                    e.problem().code() == LogProblem.NOTE_UNVERIFIED
                            ? Fault.CHECKPOINT_UNSIGNED
                            : Fault.CHECKPOINT_MALFORMED,
                    where);
        }
    }
}
