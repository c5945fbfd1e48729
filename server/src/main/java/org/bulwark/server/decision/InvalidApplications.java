package org.bulwark.server.decision;

import java.net.URI;
import java.util.Locale;
import org.bulwark.files.words.Words;
import org.bulwark.server.web.Correlation;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers an application that is none: RFC 9457 with everything that is wrong, field by field. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class InvalidApplications {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(InvalidApplication e, Locale language) {
        String code = ApplicationProblem.APPLICATION_INVALID.code();
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "The application has fields that are missing or wrong; nothing was kept.");
        detail.setType(URI.create("urn:bulwark:problem:" + code));
        detail.setProperty("code", code);
        detail.setProperty("remedy", "Correct the fields and send it again.");
        detail.setProperty("errors", WrongField.of(e.errors(), Words.in(language)));
        detail.setProperty("correlationId", Correlation.current());
        return ResponseEntity.of(detail).build();
    }
}
