package org.bulwark.server.decision;

import java.util.Optional;
import java.util.UUID;
import org.bulwark.basics.ProblemException;

/** What became of an arrival. */
sealed interface Landed {

    /**
     * It was decided now, or had been before under the same key.
     *
     * @param application its id
     * @param now the decision, when it was taken now
     */
    record There(UUID application, Optional<Decided> now) implements Landed {}

    /**
     * It was not taken in.
     *
     * @param why the problem
     */
    record Refused(ProblemException why) implements Landed {}
}
