package org.bulwark.server.contract;

import org.bulwark.server.web.HttpStatuses;
import org.springframework.http.HttpStatus;

/** Why nothing can be done with a facility and what was promised under it. */
public enum FacilityProblem implements HttpStatuses.Answered {
    /** There is no such facility, or not for this caller. */
    FACILITY_UNKNOWN(HttpStatus.NOT_FOUND),
    /** No schedule is kept for it. */
    CONTRACT_MISSING(HttpStatus.NOT_FOUND),
    /** A schedule is kept for it already. */
    CONTRACT_THERE(HttpStatus.CONFLICT),
    /** The same id came before with something else. */
    ID_TAKEN(HttpStatus.CONFLICT),
    /** It is to be booked on a business date that is closed. */
    DAY_CLOSED(HttpStatus.CONFLICT),
    /** There is no such proposal, or not for this caller. */
    PROPOSAL_UNKNOWN(HttpStatus.NOT_FOUND),
    /** Somebody has granted or refused it meanwhile. */
    PROPOSAL_SETTLED(HttpStatus.CONFLICT),
    /** A second person grants it, not the one who asked. */
    SECOND_PERSON(HttpStatus.FORBIDDEN),
    /** Why it is asked for is not said in 10 to 2,000 characters. */
    WHY_MISSING(HttpStatus.UNPROCESSABLE_CONTENT);

    private final HttpStatus status;

    FacilityProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public String stage() {
        return "contract";
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
