package org.bulwark.server.screening;

import org.bulwark.server.web.HttpStatuses;
import org.springframework.http.HttpStatus;

/** Why a list cannot be changed, or a hit not reviewed. */
public enum ScreeningProblem implements HttpStatuses.Answered {
    /** There is no such list. */
    LIST_UNKNOWN(HttpStatus.NOT_FOUND),
    /** The code of a new list is taken. */
    LIST_TAKEN(HttpStatus.CONFLICT),
    /** A list, an entry or a question is not said in full, or has a value that it cannot have. */
    LIST_INVALID(HttpStatus.UNPROCESSABLE_CONTENT),
    /** A file has lines that cannot be read; nothing of it is loaded. */
    FILE_INVALID(HttpStatus.UNPROCESSABLE_CONTENT),
    /** There is no such entry on the list. */
    ENTRY_UNKNOWN(HttpStatus.NOT_FOUND),
    /** The id of a new entry is taken. */
    ENTRY_TAKEN(HttpStatus.CONFLICT),
    /** There is no such change. */
    CHANGE_UNKNOWN(HttpStatus.NOT_FOUND),
    /** The change, the entry or the hit is not any more as it was when the caller looked. */
    CHANGED_MEANWHILE(HttpStatus.CONFLICT),
    /** Nothing would be another way than it is. */
    NOTHING_CHANGES(HttpStatus.CONFLICT),
    /** Whoever asked for a change cannot also agree to it. */
    SECOND_PERSON_NEEDED(HttpStatus.FORBIDDEN),
    /** There is no such hit, or not for this caller. */
    HIT_UNKNOWN(HttpStatus.NOT_FOUND),
    /** A hit is reviewed already. */
    HIT_REVIEWED(HttpStatus.CONFLICT);

    private final HttpStatus status;

    ScreeningProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    @Override
    public String stage() {
        return "screening";
    }
}
