package org.bulwark.server.access;

import org.bulwark.server.web.HttpStatuses;
import org.springframework.http.HttpStatus;

/** Why somebody is not let in, or not let through. */
public enum AccessProblem implements HttpStatuses.Answered {
    /** Nobody is signed in. */
    SIGN_IN_NEEDED(HttpStatus.UNAUTHORIZED),
    /** Login and password do not go together, or were tried too often; which of these is not said. */
    SIGN_IN_REFUSED(HttpStatus.UNAUTHORIZED),
    /** The token is forged, expired, of an account that is disabled, or meant for another system; which of these is not said. */
    TOKEN_REFUSED(HttpStatus.UNAUTHORIZED),
    /** The password or passkey must be given again. */
    STEP_UP_NEEDED(HttpStatus.UNAUTHORIZED),
    /** The password was set by somebody else and must be changed first. */
    PASSWORD_CHANGE_NEEDED(HttpStatus.FORBIDDEN),
    /** The roles do not include it. */
    FORBIDDEN(HttpStatus.FORBIDDEN),
    /** A form came without the page's own mark: it may come from another site. */
    FORM_FOREIGN(HttpStatus.FORBIDDEN),
    /** No such account, session, key or grant. */
    NOT_FOUND(HttpStatus.NOT_FOUND),
    /** The password is too short, too common, or contains the login. */
    PASSWORD_WEAK(HttpStatus.UNPROCESSABLE_CONTENT),
    /** The login is taken. */
    LOGIN_TAKEN(HttpStatus.CONFLICT),
    /** A value that an account cannot have. */
    ACCOUNT_INVALID(HttpStatus.UNPROCESSABLE_CONTENT),
    /** Somebody else must do it: it takes two. */
    SECOND_PERSON_NEEDED(HttpStatus.FORBIDDEN),
    /** A row of the authority matrix or a delegation that cannot be. */
    AUTHORITY_INVALID(HttpStatus.UNPROCESSABLE_CONTENT),
    /** Personal data are shown for a purpose only. */
    PURPOSE_NEEDED(HttpStatus.UNPROCESSABLE_CONTENT),
    /** A key file cannot be read, or does not open what it should. */
    KEY_UNUSABLE(HttpStatus.INTERNAL_SERVER_ERROR);

    private final HttpStatus status;

    AccessProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public String stage() {
        return "access";
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
