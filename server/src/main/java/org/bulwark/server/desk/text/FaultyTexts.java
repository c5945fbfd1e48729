package org.bulwark.server.desk.text;

import java.net.URI;
import org.bulwark.server.desk.DeskProblem;
import org.bulwark.server.web.Correlation;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers a text that has no meaning: RFC 9457 with everything that is wrong, line by line. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class FaultyTexts {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> faulty(FaultyText e) {
        String code = DeskProblem.TEXT_FAULTY.code();
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT, "The text cannot be read; nothing was kept.");
        detail.setType(URI.create("urn:bulwark:problem:" + code));
        detail.setProperty("code", code);
        detail.setProperty("remedy", "Correct the places that are named and send it again.");
        detail.setProperty("faults", e.faults());
        detail.setProperty("correlationId", Correlation.current());
        return ResponseEntity.of(detail).build();
    }
}
