package org.bulwark.server.contract.covenant;

import org.bulwark.server.web.HttpStatuses;
import org.springframework.http.HttpStatus;

/** Why nothing can be done with a covenant or a breach. */
public enum CovenantProblem implements HttpStatuses.Answered {
    /** The facility has no such covenant, or none at all. */
    COVENANT_UNKNOWN(HttpStatus.NOT_FOUND),
    /** The covenant is not tested on that date. */
    TEST_UNKNOWN(HttpStatus.UNPROCESSABLE_CONTENT),
    /** A figure is not one that can be. */
    FIGURE_INVALID(HttpStatus.UNPROCESSABLE_CONTENT),
    /** There is no such breach, or not for this caller. */
    BREACH_UNKNOWN(HttpStatus.NOT_FOUND),
    /** The letter was sent, or the call is not where this step begins. */
    STEP_TAKEN(HttpStatus.CONFLICT);

    private final HttpStatus status;

    CovenantProblem(HttpStatus status) {
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
