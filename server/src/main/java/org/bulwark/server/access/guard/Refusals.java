package org.bulwark.server.access.guard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bulwark.server.access.AccessProblem;
import org.bulwark.server.access.Callers;
import org.bulwark.server.web.Correlation;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a refusal is told. To the API as a problem (RFC 9457) with 401 or 403; to pages as the way to where one signs in, or as the page
 * for 403; to a part of a page that htmx asked for, as a header that moves the whole page.
 */
@Component
public final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    /** Where people sign in. */
    public static final String LOGIN = "/access/login";

    /** Where people give their password or passkey again. */
    public static final String STEP_UP = "/access/step-up";

    private final JsonMapper json;

    Refusals(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        answer(request, response, AccessProblem.SIGN_IN_NEEDED);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        if (Callers.find().isEmpty()) {
            answer(request, response, AccessProblem.SIGN_IN_NEEDED);
        } else {
            answer(
                    request,
                    response,
                    e instanceof CsrfException ? AccessProblem.FORM_FOREIGN : AccessProblem.FORBIDDEN);
        }
    }

    /** Answers a request that is refused. */
    public void answer(HttpServletRequest request, HttpServletResponse response, AccessProblem problem)
            throws IOException {
        if (request.getRequestURI().startsWith("/api/")
                || request.getRequestURI().startsWith("/actuator/")) {
            asProblem(response, problem);
            return;
        }
        switch (problem) {
            case SIGN_IN_NEEDED -> move(request, response, LOGIN + "?back=" + back(request));
            case STEP_UP_NEEDED -> move(request, response, STEP_UP + "?back=" + back(request));
            default -> response.sendError(problem.status().value());
        }
    }

    private static void move(HttpServletRequest request, HttpServletResponse response, String address)
            throws IOException {
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", address);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect(address);
        }
    }

    /** The page to come back to: the one asked for, or the one whose form was sent. */
    private static String back(HttpServletRequest request) {
        String page = request.getMethod().equals("GET") && request.getHeader("HX-Request") == null
                ? request.getRequestURI() + (request.getQueryString() == null ? "" : "?" + request.getQueryString())
                : pathOf(request.getHeader("Referer"));
        return URLEncoder.encode(page, StandardCharsets.UTF_8);
    }

    private static String pathOf(@Nullable String address) {
        try {
            URI uri = URI.create(address == null ? "/" : address);
            String query = uri.getRawQuery();
            return uri.getRawPath() + (query == null ? "" : "?" + query);
        } catch (IllegalArgumentException e) {
            return "/";
        }
    }

    private void asProblem(HttpServletResponse response, AccessProblem problem) throws IOException {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("type", "urn:bulwark:problem:" + problem.code());
        detail.put("title", problem.status().getReasonPhrase());
        detail.put("status", problem.status().value());
        detail.put("detail", what(problem));
        detail.put("code", problem.code());
        detail.put("remedy", remedy(problem));
        String correlation = Correlation.current();
        if (correlation != null) {
            detail.put("correlationId", correlation);
        }
        response.setStatus(problem.status().value());
        if (problem.status().value() == HttpServletResponse.SC_UNAUTHORIZED) {
            response.setHeader("WWW-Authenticate", "Bearer");
        }
        response.setContentType("application/problem+json");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getOutputStream().write(json.writeValueAsBytes(detail));
    }

    private static String what(AccessProblem problem) {
        return switch (problem) {
            case SIGN_IN_NEEDED -> "This needs a token, and none was sent.";
            case TOKEN_REFUSED -> "The token is not valid, or not valid any more.";
            case STEP_UP_NEEDED -> "This needs a password or passkey given within the last five minutes.";
            case PASSWORD_CHANGE_NEEDED -> "The password was set by somebody else.";
            default -> "The account's roles do not include what this needs.";
        };
    }

    private static String remedy(AccessProblem problem) {
        return switch (problem) {
            case SIGN_IN_NEEDED, TOKEN_REFUSED ->
                "Get a token at POST /api/access/tokens and send it as Authorization: Bearer.";
            case STEP_UP_NEEDED -> "Get a new token with the password.";
            case PASSWORD_CHANGE_NEEDED -> "Sign in at /access/login and choose one of your own.";
            default -> "Ask an administrator for a role that includes it.";
        };
    }
}
