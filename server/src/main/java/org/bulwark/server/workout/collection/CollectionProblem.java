package org.bulwark.server.workout.collection;

import org.bulwark.server.web.HttpStatuses;
import org.springframework.http.HttpStatus;

/** Why something cannot be done at the desk of collection. */
public enum CollectionProblem implements HttpStatuses.Answered {
    /** No such case, or one of another branch. */
    CASE_UNKNOWN(HttpStatus.NOT_FOUND),
    /** It is closed. */
    CASE_CLOSED(HttpStatus.CONFLICT),
    /** It cannot be given to that person. */
    CASE_OWNER_INVALID(HttpStatus.UNPROCESSABLE_CONTENT),
    /** The strategy under way has no such step. */
    STEP_UNKNOWN(HttpStatus.NOT_FOUND),
    /** It was done or skipped already. */
    STEP_OVER(HttpStatus.CONFLICT),
    /** What is said is too short or too long. */
    COLLECTION_NOTE_UNFIT(HttpStatus.UNPROCESSABLE_CONTENT),
    /** No such person at this case, or one of another branch. */
    ASSOCIATE_UNKNOWN(HttpStatus.NOT_FOUND),
    /** A person with a tie, a name or a zone that cannot be. */
    ASSOCIATE_INVALID(HttpStatus.UNPROCESSABLE_CONTENT),
    /** The rules are against the contact. */
    CONTACT_AGAINST_RULES(HttpStatus.CONFLICT),
    /** No such contact, or one of another branch. */
    CONTACT_NOT_THERE(HttpStatus.NOT_FOUND),
    /** What came of it was said already. */
    CONTACT_OVER(HttpStatus.CONFLICT),
    /** It was in the future, or has an outcome that cannot be. */
    CONTACT_UNFIT(HttpStatus.UNPROCESSABLE_CONTENT),
    /** The same id came before with something else. */
    COLLECTION_ID_TAKEN(HttpStatus.CONFLICT);

    private final HttpStatus status;

    CollectionProblem(HttpStatus status) {
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
