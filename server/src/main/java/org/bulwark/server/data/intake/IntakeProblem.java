package org.bulwark.server.data.intake;

import org.bulwark.server.web.HttpStatuses;
import org.springframework.http.HttpStatus;

/** What can be wrong with taking events in. */
public enum IntakeProblem implements HttpStatuses.Answered {
    /** More comes than can be taken in. */
    INTAKE_OVERLOADED(HttpStatus.SERVICE_UNAVAILABLE),
    /** Too many records in one request that is not a stream. */
    TOO_MANY(HttpStatus.CONTENT_TOO_LARGE),
    /** There is no such record in the quarantine. */
    RECORD_UNKNOWN(HttpStatus.NOT_FOUND),
    /** The record was settled by somebody else meanwhile. */
    RECORD_SETTLED(HttpStatus.CONFLICT),
    /** The record still has flaws; nothing was changed. */
    RECORD_FLAWED(HttpStatus.UNPROCESSABLE_CONTENT),
    /** The record was dropped, and its content with it. */
    RECORD_GONE(HttpStatus.GONE),
    /** There is no such source. */
    SOURCE_UNKNOWN(HttpStatus.NOT_FOUND);

    private final HttpStatus status;

    IntakeProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    @Override
    public String stage() {
        return "data";
    }
}
