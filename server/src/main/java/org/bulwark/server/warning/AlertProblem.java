package org.bulwark.server.warning;

import org.bulwark.server.web.HttpStatuses;
import org.springframework.http.HttpStatus;

/** Why nothing can be done with an alert, or with a customer on the watch list. */
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
    SECOND_PERSON_NEEDED(HttpStatus.FORBIDDEN),
    /** Whom it is given to does not see the branch or does not work on alerts. */
    ALERT_OWNER_INVALID(HttpStatus.UNPROCESSABLE_CONTENT),
    /** There is no such replay, or not for this caller. */
    REPLAY_UNKNOWN(HttpStatus.NOT_FOUND),
    /** What a replay was asked for cannot be done. */
    REPLAY_INVALID(HttpStatus.UNPROCESSABLE_CONTENT),
    /** The customer is not on the watch list, or not for this caller. */
    WATCHED_UNKNOWN(HttpStatus.NOT_FOUND),
    /** The customer stands otherwise on the watch list meanwhile. */
    WATCHED_MOVED(HttpStatus.CONFLICT),
    /** An alert of the tiers that put customers on the watch list is open. */
    WATCHED_NOT_CURED(HttpStatus.CONFLICT);

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
