package org.bulwark.server.decision;

import org.bulwark.server.web.HttpStatuses;
import org.springframework.http.HttpStatus;

/** Why an application cannot be taken in, found or decided. */
public enum ApplicationProblem implements HttpStatuses.Answered {
    /** What was sent is not an application; the answer says field by field what is wrong. */
    APPLICATION_INVALID(HttpStatus.UNPROCESSABLE_CONTENT),
    /** There is no such application, or not for this caller. */
    APPLICATION_UNKNOWN(HttpStatus.NOT_FOUND),
    /** There is no such party, or not for this caller. */
    PARTY_UNKNOWN(HttpStatus.UNPROCESSABLE_CONTENT),
    /** No policy is in force for the product. */
    NO_POLICY(HttpStatus.CONFLICT),
    /** The idempotency key was used for another request. */
    KEY_REUSED(HttpStatus.CONFLICT),
    /** The idempotency key is empty, too long, or has characters that it cannot have. */
    KEY_INVALID(HttpStatus.BAD_REQUEST),
    /** More applications arrive than can be decided. */
    OVERLOADED(HttpStatus.SERVICE_UNAVAILABLE),
    /** Too many applications in one request. */
    TOO_MANY(HttpStatus.CONTENT_TOO_LARGE),
    /** The application waits for nobody's decision. */
    NOT_REFERRED(HttpStatus.CONFLICT),
    /** A decision needs a note. */
    NOTE_MISSING(HttpStatus.UNPROCESSABLE_CONTENT),
    /** The caller's authority does not reach so far. */
    AUTHORITY_EXCEEDED(HttpStatus.FORBIDDEN),
    /** Whoever recommended cannot also decide. */
    SECOND_PERSON_NEEDED(HttpStatus.CONFLICT),
    /** The policy does not allow this override. */
    OVERRIDE_NOT_ALLOWED(HttpStatus.UNPROCESSABLE_CONTENT),
    /** Another decision came in between. */
    CHANGED_MEANWHILE(HttpStatus.CONFLICT),
    /** What a person decided is not said in full, or does not fit the application. */
    RULING_INVALID(HttpStatus.UNPROCESSABLE_CONTENT),
    /** The group or the obligor would owe more than the policy allows, or nobody can tell. */
    CAP_EXCEEDED(HttpStatus.CONFLICT),
    /** Nobody has said yet whether the applicant is the one on a list. */
    HITS_OPEN(HttpStatus.CONFLICT),
    /** The applicant is on a list of those that the bank must not deal with. */
    HIT_CONFIRMED(HttpStatus.CONFLICT),
    /** What was offered is a running facility by now. */
    ALREADY_RUNNING(HttpStatus.CONFLICT),
    /** Nothing adverse was decided that a letter could tell. */
    NO_LETTER(HttpStatus.CONFLICT),
    /** There is nobody of that name who could decide it. */
    OWNER_UNKNOWN(HttpStatus.UNPROCESSABLE_CONTENT),
    /** A parameter of a list is not one that it takes. */
    QUERY_INVALID(HttpStatus.BAD_REQUEST);

    private final HttpStatus status;

    ApplicationProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    @Override
    public String stage() {
        return "decision";
    }
}
