package org.bulwark.server.web;

import org.bulwark.basics.ProblemCode;
import org.springframework.http.HttpStatus;

/**
 * Which HTTP status a problem has. A code may say so itself by implementing {@link Answered}; any other is a well-formed request that
 * cannot be done: 422.
 */
public final class HttpStatuses {

    private HttpStatuses() {}

    /** A problem code that knows its status. */
    public interface Answered extends ProblemCode {
        /** The status of the answer. */
        HttpStatus status();
    }

    /** The status of a problem. */
    public static HttpStatus of(ProblemCode code) {
        return code instanceof Answered answered ? answered.status() : HttpStatus.UNPROCESSABLE_CONTENT;
    }
}
