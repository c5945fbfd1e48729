package org.bulwark.server.decision;

import java.util.UUID;
import org.bulwark.basics.ProblemException;

/** What became of an arrival. */
sealed interface Landed {

    /**
     * It was decided now, or had been before under the same key.
     *
     * @param application its id
     * @param repeated whether it had been decided before
     */
    record There(UUID application, boolean repeated) implements Landed {}

    /**
     * It was not taken in.
     *
     * @param why the problem
     */
    record Refused(ProblemException why) implements Landed {}
}
