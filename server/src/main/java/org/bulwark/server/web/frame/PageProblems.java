package org.bulwark.server.web.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.bulwark.basics.Problem;
import org.bulwark.basics.ProblemException;
import org.bulwark.server.web.DatabaseAway;
import org.bulwark.server.web.HttpStatuses;
import org.bulwark.server.web.show.Text;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Turns what goes wrong on a page into a page: what happened, what to do, the correlation id. For the API, {@code Problems} answers
 * instead.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class PageProblems implements HandlerExceptionResolver, ErrorViewResolver {

    /** Asked for by {@code access}, wherever in a request it finds out. */
    private static final String STEP_UP_NEEDED = "access/step-up-needed";

    private static final String STEP_UP = "/access/step-up";
    private static final Logger LOG = LoggerFactory.getLogger(PageProblems.class);

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception e) {
        if (!isPage(request) || e instanceof AccessDeniedException || e instanceof AuthenticationException) {
            return null;
        }
        if (e instanceof ProblemException told && told.problem().code().code().equals(STEP_UP_NEEDED)) {
            return new ModelAndView("redirect:" + STEP_UP + "?back=" + back(request));
        }
        return view(problem(e));
    }

    /** The page whose form needs a password first; the form is to be sent again from there. */
    private static String back(HttpServletRequest request) {
        String page = request.getHeader("Referer");
        try {
            URI uri = URI.create(page == null ? "/" : page);
            String query = uri.getRawQuery();
            return URLEncoder.encode(uri.getRawPath() + (query == null ? "" : "?" + query), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notAnAddress) {
            return "/";
        }
    }

    private static PageProblem problem(Exception e) {
        return switch (e) {
            case ProblemException told -> problem(told.problem());
            case ErrorResponse answered ->
                PageProblem.of(answered.getStatusCode().value());
            case HttpMessageNotReadableException _, RequestRejectedException _, MultipartException _ ->
                PageProblem.of(HttpStatus.BAD_REQUEST.value());
            case TypeMismatchException _ -> PageProblem.of(HttpStatus.NOT_FOUND.value());
            default ->
                DatabaseAway.in(e).map(away -> problem(away.problem())).orElseGet(() -> {
                    LOG.error("a page failed unexpectedly", e);
                    return PageProblem.of(HttpStatus.INTERNAL_SERVER_ERROR.value());
                });
        };
    }

    private static PageProblem problem(Problem problem) {
        int status = HttpStatuses.of(problem.code()).value();
        PageProblem usual = PageProblem.of(status == 422 ? 400 : status);
        return new PageProblem(
                status,
                usual.title(),
                Text.plain(problem.what()),
                Text.plain(problem.remedy()),
                problem.code().code());
    }

    /** What the container itself refused, or the security chain. */
    @Override
    public @Nullable ModelAndView resolveErrorView(
            HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        return view(PageProblem.of(status.value()));
    }

    private static ModelAndView view(PageProblem problem) {
        ModelAndView view = new ModelAndView("problem", Map.of("problem", problem));
        view.setStatus(Objects.requireNonNull(HttpStatus.resolve(problem.status())));
        return view;
    }

    private static boolean isPage(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !path.startsWith("/api/") && !path.startsWith("/actuator/");
    }
}
