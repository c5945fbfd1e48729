package org.bulwark.server.workout.reminder;

import org.bulwark.server.web.HttpStatuses;
import org.springframework.http.HttpStatus;

/** Why nothing can be done with a reminder or with how somebody is reached. */
public enum ReminderProblem implements HttpStatuses.Answered {
    /** There is no such reminder, or not for this caller. */
    REMINDER_UNKNOWN(HttpStatus.NOT_FOUND),
    /** It did not fail, so that there is nothing to send again. */
    REMINDER_NOT_FAILED(HttpStatus.CONFLICT),
    /** There is no such customer, or not for this caller. */
    CONTACT_UNKNOWN(HttpStatus.NOT_FOUND),
    /** An address, a number, a language or a zone is none. */
    CONTACT_INVALID(HttpStatus.UNPROCESSABLE_CONTENT);

    private final HttpStatus status;

    ReminderProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public String stage() {
        return "workout";
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
