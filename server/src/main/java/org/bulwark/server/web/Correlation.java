package org.bulwark.server.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every request an id that its answer, its log lines and its problems carry, so that a user's complaint finds its story. A
 * caller's own {@code X-Correlation-Id} is kept when it is a plain word.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class Correlation extends OncePerRequestFilter {

    /** The header in and out. */
    public static final String HEADER = "X-Correlation-Id";

    private static final String KEY = "correlation.id";
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private final SecureRandom chance = new SecureRandom();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String id = request.getAttribute(KEY) instanceof String kept ? kept : begun(request);
        request.setAttribute(KEY, id);
        response.setHeader(HEADER, id);
        MDC.put(KEY, id);
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(KEY);
        }
    }

    private String begun(HttpServletRequest request) {
        String given = request.getHeader(HEADER);
        return given != null && PLAIN.matcher(given).matches() ? given : fresh();
    }

    /** The page of an error tells the id of the request that failed. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private String fresh() {
        byte[] bytes = new byte[8];
        chance.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** The id of the request that this thread serves, or null outside of one. */
    public static @Nullable String current() {
        return MDC.get(KEY);
    }
}
