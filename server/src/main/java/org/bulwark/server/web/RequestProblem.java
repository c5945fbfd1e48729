package org.bulwark.server.web;

import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/** What is wrong with a request before anybody looks at what it asks for. */
enum RequestProblem implements HttpStatuses.Answered {
    /** A parameter or a header is missing or is not what it should be. */
    BAD_REQUEST(HttpStatus.BAD_REQUEST, "Correct it after the description at /api/openapi.json."),
    /** There is nothing at this address. */
    NOT_FOUND(HttpStatus.NOT_FOUND, "Look the address up in the description at /api/openapi.json."),
    /** There is something at this address, but not for this method. */
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "Use one of the methods that the header Allow names."),
    /** It cannot be told in the form that the header Accept asks for. */
    NOT_ACCEPTABLE(
            HttpStatus.NOT_ACCEPTABLE, "Accept what the description at /api/openapi.json says, or leave it out."),
    /** More was sent than is read. */
    CONTENT_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "Send less at a time."),
    /** The body's type is not one that is read here. */
    UNSUPPORTED_MEDIA_TYPE(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Send what the description at /api/openapi.json says, in UTF-8.");

    private final HttpStatus status;
    private final String remedy;

    RequestProblem(HttpStatus status, String remedy) {
        this.status = status;
        this.remedy = remedy;
    }

    /** The one with a status. */
    static Optional<RequestProblem> of(int status) {
        return Arrays.stream(values())
                .filter(one -> one.status.value() == status)
                .findFirst();
    }

    String remedy() {
        return remedy;
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    @Override
    public String stage() {
        return "web";
    }
}
