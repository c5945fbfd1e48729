package org.bulwark.server.workout.promise;

import org.bulwark.server.web.HttpStatuses;
import org.springframework.http.HttpStatus;

/** Why a promise cannot be written down. */
public enum PromiseProblem implements HttpStatuses.Answered {
    /** It is due too far away, before today, or is said in too few or too many words. */
    PROMISE_UNFIT(HttpStatus.UNPROCESSABLE_CONTENT),
    /** There is nothing unpaid to promise: no schedule is kept of the facility. */
    PROMISE_OF_NOTHING(HttpStatus.UNPROCESSABLE_CONTENT),
    /** The same id came before with another promise. */
    PROMISE_ID_TAKEN(HttpStatus.CONFLICT);

    private final HttpStatus status;

    PromiseProblem(HttpStatus status) {
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
