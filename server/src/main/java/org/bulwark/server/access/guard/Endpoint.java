package org.bulwark.server.access.guard;

import java.util.List;
import java.util.Optional;

/**
 * An address that answers.
 *
 * @param method GET, POST, …; empty when the handler does not say, which a test refuses
 * @param pattern the path, with variables in braces
 * @param variables the names of the variables
 * @param consumes the media types of bodies that it takes; empty = any
 * @param rule who may; empty = nobody
 * @param handler the class and method that answer
 */
public record Endpoint(
        String method,
        String pattern,
        List<String> variables,
        List<String> consumes,
        Optional<AccessRule> rule,
        String handler) {

    /** How a test or a document names it: {@code GET /api/decision/applications/{id}}. */
    public String name() {
        return method + " " + pattern;
    }

    /** Whether it belongs to the API, and not to the pages. */
    public boolean isApi() {
        return pattern.startsWith("/api/");
    }

    @Override
    public String toString() {
        return name();
    }
}
