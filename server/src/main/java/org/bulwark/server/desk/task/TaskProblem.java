package org.bulwark.server.desk.task;

import org.bulwark.server.web.HttpStatuses;
import org.springframework.http.HttpStatus;

/** Why nothing can be done with a task. */
public enum TaskProblem implements HttpStatuses.Answered {
    /** There is no such task, or not for this caller. */
    TASK_UNKNOWN(HttpStatus.NOT_FOUND),
    /** It is done, dropped or answered already. */
    TASK_ENDED(HttpStatus.CONFLICT),
    /** It is asked of a higher level. */
    TASK_LEVEL(HttpStatus.FORBIDDEN),
    /** What was found, or a field of the form, is missing or cannot be read. */
    TASK_ANSWER_INVALID(HttpStatus.UNPROCESSABLE_CONTENT),
    /** The one who answered cannot agree to it as well. */
    TASK_SECOND_PERSON(HttpStatus.FORBIDDEN),
    /** A photo is no JPEG or PNG, too large, or one too many. */
    TASK_PHOTO_INVALID(HttpStatus.UNPROCESSABLE_CONTENT),
    /** Whom it is given to does not see the branch or stands too low. */
    TASK_OWNER_INVALID(HttpStatus.UNPROCESSABLE_CONTENT);

    private final HttpStatus status;

    TaskProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public String stage() {
        return "desk";
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
