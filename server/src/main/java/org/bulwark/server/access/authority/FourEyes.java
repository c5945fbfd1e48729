package org.bulwark.server.access.authority;

import java.util.Collection;
import org.bulwark.server.access.AccessProblem;
import org.bulwark.server.access.Caller;

/** Two people for what changes risk: whoever did one part does not do the other. */
public final class FourEyes {

    private FourEyes() {}

    /**
     * Goes on when the caller is none of those who acted before.
     *
     * @param before the logins of those who made, changed or approved it
     * @throws org.bulwark.basics.ProblemException {@link AccessProblem#SECOND_PERSON_NEEDED}
     */
    public static void demandAnother(Caller caller, Collection<String> before) {
        if (before.contains(caller.login())) {
            throw AccessProblem.SECOND_PERSON_NEEDED.with(
                    "You have had a hand in this yourself, and it takes two people.",
                    "Ask somebody else who may do it.");
        }
    }
}
