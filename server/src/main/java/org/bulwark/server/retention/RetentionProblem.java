package org.bulwark.server.retention;

import org.bulwark.server.web.HttpStatuses;
import org.springframework.http.HttpStatus;

/** What can be wrong with how long what is kept. */
public enum RetentionProblem implements HttpStatuses.Answered {
    /** A rule is missing, twice there, or gives a time that cannot be. */
    POLICY_INVALID(HttpStatus.UNPROCESSABLE_CONTENT),
    /** No policy is in force, so that nothing goes. */
    NO_POLICY(HttpStatus.CONFLICT),
    /** There is no such party or hold. */
    UNKNOWN(HttpStatus.NOT_FOUND),
    /** A party cannot be erased yet. */
    STILL_NEEDED(HttpStatus.CONFLICT),
    /** A hold, or an erasure, says nothing of why. */
    REASON_MISSING(HttpStatus.UNPROCESSABLE_CONTENT);

    private final HttpStatus status;

    RetentionProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    @Override
    public String stage() {
        return "retention";
    }
}
