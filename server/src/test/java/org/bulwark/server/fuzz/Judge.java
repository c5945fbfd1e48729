package org.bulwark.server.fuzz;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bulwark.server.RawHttp;

/** Says what is wrong with an answer, whatever was asked. */
public final class Judge {

    /** What gives the inside away, each with a word without which it cannot be there: to look for a word is quick. */
    private static final Map<Pattern, List<String>> LEAKS = Map.ofEntries(
            leak("Caused by", "Caused by"),
            leak("\\bat [a-z]+\\.[a-z.]+\\(", "at "),
            leak("[A-Za-z]Exception\\b", "Exception"),
            leak("NullPointer", "NullPointer"),
            leak("stack ?[tT]race", "race"),
            // the type of an event that somebody sent is no secret of ours
            leak(
                    "(?<!type(\\\\\"|&quot;):(\\\\\"|&quot;))org\\.(bulwark|postgresql|springframework|apache|thymeleaf|hibernate)",
                    "org."),
            leak(
                    "(java|jakarta|tools|com)\\.(lang|util|sql|servlet|jackson|fasterxml|zaxxer)",
                    "java.",
                    "jakarta.",
                    "tools.",
                    "com."),
            leak("SQLSTATE", "SQLSTATE"),
            leak("PSQL", "PSQL"),
            leak("(?i:\\bselect\\b[^<>\"]{1,200}\\bfrom\\b [a-z_]+\\.[a-z_]+)", ""),
            leak("(?i:\\binsert into\\b)", ""),
            leak(
                    "\\b(decision|data|access|audit|jobs|desk|score|flyway)\\.(application|party|account|entry|job|version|answer|idempotency|facility)\\b",
                    "decision.",
                    "data.",
                    "access.",
                    "audit.",
                    "jobs.",
                    "desk.",
                    "score.",
                    "flyway."),
            leak("/(tmp|home|root|opt|work|usr)/[a-z]", "/"),
            leak("\\.(java|class|jar):\\d", ".java:", ".class:", ".jar:"),
            leak("Whitelabel", "Whitelabel"),
            leak("Apache Tomcat", "Apache Tomcat"));

    private static Map.Entry<Pattern, List<String>> leak(String pattern, String... words) {
        return Map.entry(Pattern.compile(pattern), List.of(words));
    }

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
        return LEAKS.entrySet().stream()
                .filter(one -> one.getValue().stream().anyMatch(text::contains))
                .map(one -> one.getKey().matcher(text))
                .filter(Matcher::find)
                .map(Matcher::group)
                .findFirst();
    }

    static String start(String text) {
        return text.substring(0, Math.min(400, text.length()));
    }
}
