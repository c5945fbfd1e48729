package org.bulwark.server.workout.recovery;

import org.bulwark.server.web.HttpStatuses;
import org.springframework.http.HttpStatus;

/** Why something cannot be entered in the account of a debt in default. */
public enum RecoveryProblem implements HttpStatuses.Answered {
    /** No such account, or one of another branch. */
    RECOVERY_UNKNOWN(HttpStatus.NOT_FOUND),
    /** The debt has an account already. */
    RECOVERY_THERE(HttpStatus.CONFLICT),
    /** No schedule is kept, or the day has not come. */
    RECOVERY_UNFIT(HttpStatus.UNPROCESSABLE_CONTENT),
    /** The same id came before with something else. */
    RECOVERY_ID_TAKEN(HttpStatus.CONFLICT),
    /** No such entry. */
    RECOVERY_EVENT_UNKNOWN(HttpStatus.NOT_FOUND),
    /** It is no entry that one person can take back. */
    RECOVERY_EVENT_STAYS(HttpStatus.CONFLICT),
    /** No such write-off. */
    WRITE_OFF_UNKNOWN(HttpStatus.NOT_FOUND),
    /** It was granted or refused already. */
    WRITE_OFF_SETTLED(HttpStatus.CONFLICT),
    /** Whoever asked cannot grant it. */
    WRITE_OFF_SECOND_PERSON(HttpStatus.CONFLICT),
    /** Why is said in too few or too many words. */
    RECOVERY_NOTE_UNFIT(HttpStatus.UNPROCESSABLE_CONTENT);

    private final HttpStatus status;

    RecoveryProblem(HttpStatus status) {
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
