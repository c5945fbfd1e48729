package org.bulwark.server.data.quarantine;

import java.net.URI;
import java.util.Locale;
import org.bulwark.server.data.intake.IntakeProblem;
import org.bulwark.server.web.Correlation;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers a record that still has flaws: RFC 9457 with all of them. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StillFlawedAnswers {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> flawed(StillFlawed e, Locale language) {
        IntakeProblem problem = IntakeProblem.RECORD_FLAWED;
        ProblemDetail detail =
                ProblemDetail.forStatusAndDetail(problem.status(), "The record still has flaws; nothing was changed.");
        detail.setType(URI.create("urn:bulwark:problem:" + problem.code()));
        detail.setProperty("code", problem.code());
        detail.setProperty("remedy", "Correct what 'flaws' names and send it again.");
        detail.setProperty("flaws", ToldFlaw.of(e.flaws(), language));
        detail.setProperty("correlationId", Correlation.current());
        return ResponseEntity.of(detail).build();
    }
}
