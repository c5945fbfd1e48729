package org.bulwark.server.contract.day;

import org.bulwark.server.web.HttpStatuses;
import org.springframework.http.HttpStatus;

/** Why nothing can be done with a business date. */
public enum DayProblem implements HttpStatuses.Answered {
    /** It was never opened. */
    DAY_UNKNOWN(HttpStatus.NOT_FOUND),
    /** An earlier day is closed first. */
    EARLIER_DAY_OPEN(HttpStatus.CONFLICT),
    /** It has not come on the bank's clocks. */
    DAY_AHEAD(HttpStatus.CONFLICT),
    /** The balances that were sent cannot be read. */
    LEDGER_INVALID(HttpStatus.UNPROCESSABLE_CONTENT),
    /** There is no such difference, or not for this caller. */
    BREAK_UNKNOWN(HttpStatus.NOT_FOUND),
    /** It says nothing of where the difference is dealt with, or too much. */
    REFERENCE_INVALID(HttpStatus.UNPROCESSABLE_CONTENT);

    private final HttpStatus status;

    DayProblem(HttpStatus status) {
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
