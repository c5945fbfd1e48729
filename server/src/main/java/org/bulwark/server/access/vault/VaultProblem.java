package org.bulwark.server.access.vault;

import org.bulwark.basics.ProblemException;
import org.bulwark.server.web.HttpStatuses;
import org.springframework.http.HttpStatus;

/** What can go wrong with what is sealed. */
public enum VaultProblem implements HttpStatuses.Answered {
    /** The party's key was deleted: what it sealed can never be read again. */
    ERASED(HttpStatus.GONE),
    /** The content does not open with its key: it was altered, or the house's keys are not the ones that sealed it. */
    NOT_OPENING(HttpStatus.INTERNAL_SERVER_ERROR),
    /** The house's keys are being changed already. */
    KEYS_IN_USE(HttpStatus.CONFLICT),
    /** The house's keys cannot be read or made. */
    KEYS_UNUSABLE(HttpStatus.INTERNAL_SERVER_ERROR);

    private final HttpStatus status;

    VaultProblem(HttpStatus status) {
        this.status = status;
    }

    /** Two rotations at once are one too many. */
    public static ProblemException inUse() {
        return KEYS_IN_USE.with(
                "The keys are being changed by another process.", "Wait until it is done, and begin again.");
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    @Override
    public String stage() {
        return "vault";
    }
}
