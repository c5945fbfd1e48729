package org.bulwark.server.web;

import org.bulwark.basics.ProblemCode;
import org.bulwark.basics.version.VersionProblem;
import org.springframework.http.HttpStatus;

/**
 * Which HTTP status a problem has. A code may say so itself by implementing {@link Answered}; any other is a well-formed request that
 * cannot be done: 422.
 */
public final class HttpStatuses {

    private HttpStatuses() {}

    /** A problem code that knows its status. */
    public interface Answered extends ProblemCode {
        /** The status of the answer. */
        HttpStatus status();
    }

    /** The status of a problem. */
    public static HttpStatus of(ProblemCode code) {
        return switch (code) {
            case Answered answered -> answered.status();
            case VersionProblem problem -> of(problem);
            default -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }

    /** A step that the version's life does not have now, or no longer, is a conflict with where it stands. */
    private static HttpStatus of(VersionProblem problem) {
        return switch (problem) {
            case SECOND_PERSON_NEEDED -> HttpStatus.FORBIDDEN;
            case NOT_A_DRAFT,
                    NOT_TESTED,
                    NOT_APPROVED,
                    NOT_ACTIVE,
                    NOT_WITHDRAWABLE,
                    NUMBER_TAKEN,
                    OVERLAP,
                    TIME_GOES_BACK ->
                HttpStatus.CONFLICT;
            default -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }
}
