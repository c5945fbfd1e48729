package org.bulwark.server.decision.policy;

import org.bulwark.server.web.HttpStatuses;
import org.springframework.http.HttpStatus;

/** Why a policy, a case or a back-test is refused. */
public enum PolicyProblem implements HttpStatuses.Answered {
    /** There is no such product, table, case or back-test, or not for this caller. */
    NOT_FOUND(HttpStatus.NOT_FOUND),
    /** The document is not a policy; the answer says place by place what is wrong. */
    POLICY_FAULTY(HttpStatus.UNPROCESSABLE_CONTENT),
    /** The policy has errors and cannot decide anything. */
    POLICY_NOT_RUNNABLE(HttpStatus.CONFLICT),
    /** A file does not hold the table that it should. */
    TABLE_MISSING(HttpStatus.UNPROCESSABLE_CONTENT),
    /** A case that cannot be kept. */
    CASE_INVALID(HttpStatus.UNPROCESSABLE_CONTENT),
    /** Too many policies are being checked at this moment. */
    CHECKS_BUSY(HttpStatus.SERVICE_UNAVAILABLE);

    private final HttpStatus status;

    PolicyProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    @Override
    public String stage() {
        return "policy";
    }
}
