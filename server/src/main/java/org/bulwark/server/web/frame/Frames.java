package org.bulwark.server.web.frame;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.bulwark.server.web.Correlation;
import org.bulwark.server.web.frame.Languages.Language;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Makes the frame of the request under way; templates ask for it by the bean's name. */
@Component("frames")
public final class Frames {

    private final ObjectProvider<Visitors> visitors;

    Frames(ObjectProvider<Visitors> visitors) {
        this.visitors = visitors;
    }

    /** The frame of the page that this thread draws. */
    public Frame now() {
        var attributes = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        HttpServletRequest request = attributes.getRequest();
        Optional<Visitor> visitor =
                visitors.orderedStream().flatMap(one -> one.current().stream()).findFirst();
        String path = path(request);
        List<MenuEntry> entries = visitor.stream()
                .flatMap(who -> MenuEntry.ALL.stream().filter(entry -> who.may().test(entry.path())))
                .toList();
        String current = entries.stream()
                .filter(entry -> entry.holds(path))
                .map(MenuEntry::word)
                .findFirst()
                .orElse("");
        Locale locale = LocaleContextHolder.getLocale();
        Language language = Languages.in(locale);
        return new Frame(
                visitor,
                entries,
                current,
                language,
                Preferences.theme(request),
                address(request, path),
                Objects.requireNonNullElse(Correlation.current(), ""));
    }

    /** A page of an error is drawn for the address that failed. */
    private static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
                ? failed
                : request.getRequestURI();
    }

    /** Only what was read can be read again: after a form was sent, a switch of language starts from the plain address. */
    private static String address(HttpServletRequest request, String path) {
        String query = request.getQueryString();
        return request.getMethod().equals("GET") && query != null ? path + "?" + query : path;
    }
}
