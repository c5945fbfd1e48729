package org.bulwark.server.desk;

import org.bulwark.server.web.HttpStatuses;
import org.springframework.http.HttpStatus;

/** Why the desk does not do what it is asked for. */
public enum DeskProblem implements HttpStatuses.Answered {
    /** There is no such kind, no such thing, or no such version of it. */
    VERSION_UNKNOWN(HttpStatus.NOT_FOUND),
    /** Somebody else took a step, or wrote, since the caller looked. */
    CHANGED_MEANWHILE(HttpStatus.CONFLICT),
    /** The tests do not pass. */
    TEST_FAILED(HttpStatus.CONFLICT),
    /** A text cannot be read as what it should be. */
    TEXT_FAULTY(HttpStatus.UNPROCESSABLE_CONTENT),
    /** This kind comes into force whole and at once, and goes out of force only for another version. */
    WHOLE_AND_AT_ONCE(HttpStatus.UNPROCESSABLE_CONTENT),
    /** A note is too long or has characters that no note has. */
    NOTE_INVALID(HttpStatus.UNPROCESSABLE_CONTENT),
    /** What is stored is not what was stored: its digest is another. */
    CONTENT_ALTERED(HttpStatus.INTERNAL_SERVER_ERROR);

    private final HttpStatus status;

    DeskProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    @Override
    public String stage() {
        return "desk";
    }
}
