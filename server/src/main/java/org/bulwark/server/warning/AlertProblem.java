package org.bulwark.server.warning;

import org.bulwark.server.web.HttpStatuses;
import org.springframework.http.HttpStatus;

/** Why nothing can be done with an alert. */
public enum AlertProblem implements HttpStatuses.Answered {
    /** There is no such alert, or not for this caller. */
    ALERT_UNKNOWN(HttpStatus.NOT_FOUND),
    /** Somebody has closed it meanwhile. */
    ALERT_CLOSED(HttpStatus.CONFLICT),
    /** A word of the question is none that there is. */
    ALERT_INVALID(HttpStatus.UNPROCESSABLE_CONTENT),
    /** Why it is closed is not said in 10 to 2,000 characters. */
    NOTE_MISSING(HttpStatus.UNPROCESSABLE_CONTENT),
    /** A red alert is closed by a second person, not by the one who asked for it. */
    SECOND_PERSON_NEEDED(HttpStatus.FORBIDDEN);

    private final HttpStatus status;

    AlertProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public String stage() {
        return "warning";
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
