package org.bulwark.server.data.consent;

import org.bulwark.server.web.HttpStatuses;
import org.springframework.http.HttpStatus;

/** What can be wrong with a consent. */
public enum ConsentProblem implements HttpStatuses.Answered {
    /** What is written down is no consent: no source asks for it, or it has no evidence, or has ended already. */
    CONSENT_INVALID(HttpStatus.UNPROCESSABLE_CONTENT),
    /** There is no such consent to take back. */
    CONSENT_UNKNOWN(HttpStatus.NOT_FOUND);

    private final HttpStatus status;

    ConsentProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    @Override
    public String stage() {
        return "data";
    }
}
