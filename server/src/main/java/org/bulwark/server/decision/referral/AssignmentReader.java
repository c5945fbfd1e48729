package org.bulwark.server.decision.referral;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.server.decision.ApplicationProblem;
import org.bulwark.server.web.Sent;

/**
 * What the API is sent about an assignment.
 *
 * @param applications the ids
 * @param owner who gets them; empty = nobody
 */
record AssignmentReader(List<UUID> applications, Optional<String> owner) {

    /**
     * The keys for many applications.
     *
     * @param applications the ids, at least one
     * @param owner the login of who gets them; left out, they go back into the queue of all
     */
    record Many(List<UUID> applications, Optional<String> owner) {}

    /**
     * The keys for one application.
     *
     * @param owner the login of who gets it; left out, it goes back into the queue of all
     */
    record One(Optional<String> owner) {}

    /** Many applications and an owner: {@link ApplicationProblem#RULING_INVALID}. */
    static AssignmentReader many(Map<String, Object> body) {
        Keys.only(body, Sent.keys(Many.class));
        List<UUID> ids = new ArrayList<>();
        if (!(body.get("applications") instanceof List<?> list) || list.isEmpty()) {
            throw invalid();
        }
        for (Object one : list) {
            try {
                ids.add(UUID.fromString(String.valueOf(one)));
            } catch (IllegalArgumentException e) {
                throw invalid();
            }
        }
        return new AssignmentReader(ids, owner(body));
    }

    /** An owner alone, for an application that the address names. */
    static AssignmentReader one(UUID application, Map<String, Object> body) {
        Keys.only(body, Sent.keys(One.class));
        return new AssignmentReader(List.of(application), owner(body));
    }

    private static Optional<String> owner(Map<String, Object> body) {
        return Optional.of(Keys.text(body, "owner")).filter(login -> !login.isBlank());
    }

    private static RuntimeException invalid() {
        return ApplicationProblem.RULING_INVALID.with(
                "'applications' is no list of ids.", "Send at least one id as the list of applications shows it.");
    }
}
