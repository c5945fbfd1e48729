package org.bulwark.server.desk;

import org.bulwark.server.web.HttpStatuses;
import org.springframework.http.HttpStatus;

/** Why something on the desk cannot be done. */
public enum DeskProblem implements HttpStatuses.Answered {
    /** There is no such version. */
    VERSION_UNKNOWN(HttpStatus.NOT_FOUND),
    /** The version cannot be run as it is. */
    VERSION_NOT_RUNNABLE(HttpStatus.UNPROCESSABLE_CONTENT);

    private final HttpStatus status;

    DeskProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    @Override
    public String stage() {
        return "desk";
    }
}
