package org.bulwark.server.web;

import java.net.URI;
import java.util.Optional;
import org.bulwark.basics.Problem;
import org.bulwark.basics.ProblemException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Turns what goes wrong into RFC 9457 problem details: a stable type, what is wrong, what to do, the correlation id. What is ours to
 * mend is logged whole and told in one sentence.
 */
@RestControllerAdvice
final class Problems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> problem(ProblemException e) {
        ProblemDetail detail = detail(e.problem());
        ResponseEntity.HeadersBuilder<?> answer = ResponseEntity.of(detail);
        if (detail.getStatus() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            answer.header(HttpHeaders.RETRY_AFTER, Integer.toString(DatabaseAway.RETRY_SECONDS));
        }
        return answer.build();
    }

    /** The firewall looks at a header when somebody first asks for it, which may be late. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> rejected(RequestRejectedException e) {
        return problem(RequestProblem.BAD_REQUEST.with(
                "A header has characters that no header has.", "Use printable ASCII only."));
    }

    @SuppressWarnings("DoNotCallSuggester")
    @ExceptionHandler
    ResponseEntity<Object> denied(AccessDeniedException e, WebRequest request) throws Exception {
        throw e; // the security chain answers it, for pages and for the API each in its way
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unexpected(Exception e) {
        Optional<ProblemException> away = DatabaseAway.in(e);
        if (away.isPresent()) {
            LOG.warn("a request found the database away: {}", e.getMessage());
            return problem(away.get());
        }
        LOG.error("a request failed unexpectedly", e);
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(
                HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong on our side; nothing was changed.");
        detail.setType(URI.create("urn:bulwark:problem:server/unexpected"));
        detail.setProperty("code", "server/unexpected");
        detail.setProperty("remedy", "Try again; if it happens again, tell an administrator the correlation id.");
        return finish(detail);
    }

    /** A problem as RFC 9457 has it. */
    static ProblemDetail detail(Problem problem) {
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(HttpStatuses.of(problem.code()), problem.what());
        detail.setType(URI.create("urn:bulwark:problem:" + problem.code().code()));
        detail.setProperty("code", problem.code().code());
        detail.setProperty("remedy", problem.remedy());
        detail.setProperty("correlationId", Correlation.current());
        return detail;
    }

    private static ResponseEntity<ProblemDetail> finish(ProblemDetail detail) {
        detail.setProperty("correlationId", Correlation.current());
        return ResponseEntity.of(detail).build();
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST, "The body is not the JSON that is expected here.");
        detail.setType(URI.create("urn:bulwark:problem:web/body-unreadable"));
        detail.setProperty("code", "web/body-unreadable");
        detail.setProperty("remedy", "Send one JSON value after the description at /api/openapi.json.");
        detail.setProperty("correlationId", Correlation.current());
        return new ResponseEntity<>(detail, headers, HttpStatus.BAD_REQUEST);
    }

    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (body instanceof ProblemDetail detail) {
            detail.setProperty("correlationId", Correlation.current());
            RequestProblem.of(status.value()).ifPresent(problem -> {
                detail.setType(URI.create("urn:bulwark:problem:" + problem.code()));
                detail.setProperty("code", problem.code());
                detail.setProperty("remedy", problem.remedy());
            });
        }
        return new ResponseEntity<>(body, headers, status);
    }
}
