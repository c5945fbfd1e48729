package org.bulwark.server.web.frame;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.WebUtils;

/**
 * What a reader chose for the look: language and theme. {@code ?language=zh} or {@code ?theme=dark} on any page keeps the choice in a
 * cookie for a year and leads back to the same page without the word, so that links that are passed on carry nobody's taste. It works
 * without script and before login.
 */
@Component("localeResolver")
public final class Preferences implements LocaleResolver, HandlerInterceptor {

    private static final String LANGUAGE = "language";
    private static final String THEME = "theme";
    private static final Duration KEPT = Duration.ofDays(365);

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return cookie(request, LANGUAGE)
                .flatMap(Languages::of)
                .orElseGet(() -> Languages.best(Collections.list(request.getLocales())));
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("a language is chosen with ?language=");
    }

    static Theme theme(HttpServletRequest request) {
        return cookie(request, THEME).flatMap(Theme::of).orElse(Theme.AUTO);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() != DispatcherType.REQUEST) {
            return true; // the page of an error, whose parameters may be what is wrong
        }
        Optional<String> language =
                parameter(request, LANGUAGE).filter(word -> Languages.of(word).isPresent());
        Optional<String> theme =
                parameter(request, THEME).filter(word -> Theme.of(word).isPresent());
        if (language.isEmpty() && theme.isEmpty()) {
            return true;
        }
        language.ifPresent(word -> keep(response, LANGUAGE, word));
        theme.ifPresent(word -> keep(response, THEME, word));
        var back = ServletUriComponentsBuilder.fromRequest(request)
                .replaceQueryParam(LANGUAGE)
                .replaceQueryParam(THEME)
                .build();
        String query = back.getQuery();
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(HttpHeaders.LOCATION, back.getPath() + (query == null ? "" : "?" + query));
        return false;
    }

    private static Optional<String> parameter(HttpServletRequest request, String name) {
        return request.getMethod().equals("GET") ? Optional.ofNullable(request.getParameter(name)) : Optional.empty();
    }

    private static Optional<String> cookie(HttpServletRequest request, String name) {
        return Optional.ofNullable(WebUtils.getCookie(request, name)).map(Cookie::getValue);
    }

    private static void keep(HttpServletResponse response, String name, String value) {
        ResponseCookie cookie = ResponseCookie.from(name, value)
                .path("/")
                .maxAge(KEPT)
                .httpOnly(true)
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
