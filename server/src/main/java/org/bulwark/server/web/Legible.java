package org.bulwark.server.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Refuses parameters that are no text before anybody reads them: bytes that are not UTF-8, a percent sign without its two digits, a form in
 * parts without a boundary, more than a form may hold; and the character U+0000, which no column of a PostgreSQL database takes.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
final class Legible extends OncePerRequestFilter {

    private static final String WHAT = "A parameter of the address or of the form is not a text in UTF-8.";
    private static final String REMEDY =
            "Write it in UTF-8, percent-encoded, without U+0000, and at most a megabyte of it.";

    private final JsonMapper json;

    Legible(JsonMapper json) {
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isLegible(request)) {
            chain.doFilter(request, response);
        } else {
            refuse(request, response);
        }
    }

    private static boolean isLegible(HttpServletRequest request) {
        if (request.getQueryString() == null && !isForm(request)) {
            return true;
        }
        try {
            return request.getParameterMap().entrySet().stream()
                    .noneMatch(one -> hasNull(one.getKey())
                            || Arrays.stream(one.getValue()).anyMatch(Legible::hasNull));
        } catch (IllegalStateException e) {
            return false; // the container's word for all the rest
        }
    }

    private static boolean isForm(HttpServletRequest request) {
        String type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
        return type.startsWith("application/x-www-form-urlencoded") || type.startsWith("multipart/");
    }

    private static boolean hasNull(String text) {
        return text.indexOf('\0') >= 0;
    }

    /** To pages in plain words: a page's frame would read the parameters again. */
    private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader("X-Content-Type-Options", "nosniff"); // the chain that says so has not been asked yet
        if (request.getRequestURI().startsWith("/api/")) {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getOutputStream()
                    .write(json.writeValueAsBytes(Problems.detail(
                            RequestProblem.BAD_REQUEST.with(WHAT, REMEDY).problem())));
        } else {
            response.setContentType(MediaType.TEXT_PLAIN_VALUE);
            response.getOutputStream().write((WHAT + " " + REMEDY + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }
}
