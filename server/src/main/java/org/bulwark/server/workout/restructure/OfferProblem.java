package org.bulwark.server.workout.restructure;

import org.bulwark.server.web.HttpStatuses;
import org.springframework.http.HttpStatus;

/** Why new terms cannot be offered. */
public enum OfferProblem implements HttpStatuses.Answered {
    /** No schedule is kept, or the means of the client are not known. */
    MEANS_MISSING(HttpStatus.UNPROCESSABLE_CONTENT),
    /** What is offered cannot be proposed as new terms of this contract. */
    OFFER_NOT_PROPOSABLE(HttpStatus.UNPROCESSABLE_CONTENT);

    private final HttpStatus status;

    OfferProblem(HttpStatus status) {
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
