package org.bulwark.server.fuzz;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bulwark.server.RawHttp;

/** Says what is wrong with an answer, whatever was asked. */
public final class Judge {

    private static final Pattern LEAK = Pattern.compile(Stream.of(
                    "Caused by",
                    "\\bat [a-z]+\\.[a-z.]+\\(",
                    "[A-Za-z]Exception\\b",
                    "NullPointer",
                    "stack ?[tT]race",
                    // the type of an event that somebody sent is no secret of ours
                    "(?<!type(\\\\\"|&quot;):(\\\\\"|&quot;))org\\.(bulwark|postgresql|springframework|apache|thymeleaf|hibernate)",
                    "(java|jakarta|tools|com)\\.(lang|util|sql|servlet|jackson|fasterxml|zaxxer)",
                    "SQLSTATE",
                    "PSQL",
                    "(?i:\\bselect\\b[^<>\"]{1,200}\\bfrom\\b [a-z_]+\\.[a-z_]+)",
                    "(?i:\\binsert into\\b)",
                    "\\b(decision|data|access|audit|jobs|desk|score|flyway)\\.(application|party|account|entry|job|version|answer|idempotency|facility)\\b",
                    "/(tmp|home|root|opt|work|usr)/[a-z]",
                    "\\.(java|class|jar):\\d",
                    "Whitelabel",
                    "Apache Tomcat")
            .reduce((a, b) -> a + "|" + b)
            .orElseThrow());

    private Judge() {}

    /** What is wrong, or nothing. */
    public static Optional<String> fault(RawHttp.Answer answer) {
        if (answer.status() == 0) {
            return Optional.of("no answer");
        }
        if (answer.status() >= 500 && answer.status() != 501) {
            return Optional.of("status " + answer.status() + ": " + start(answer.text()));
        }
        return leak(answer.head()).or(() -> leak(answer.text())).map(what -> "leak of '" + what + "'");
    }

    /** What of the inside a text gives away, or nothing. */
    public static Optional<String> leak(String text) {
        Matcher found = LEAK.matcher(text);
        return found.find() ? Optional.of(found.group()) : Optional.empty();
    }

    static String start(String text) {
        return text.substring(0, Math.min(400, text.length()));
    }
}
