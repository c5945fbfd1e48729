package org.bulwark.server.access.guard;

import java.util.Optional;
import org.bulwark.server.access.guard.AccessRule.ForEverybody;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.method.HandlerMethod;

/** The rules of handlers that libraries bring along, which cannot carry ours. What is not named here is refused. */
final class Foreign {

    private Foreign() {}

    static Optional<AccessRule> rule(HandlerMethod handler) {
        // The description of the API: for everybody who may call some of it.
        return handler.getBeanType().getName().startsWith("org.springdoc.")
                ? Optional.of(new ForEverybody())
                : Optional.empty();
    }

    /** The page that tells of an error; it is reached from within, never by its address. */
    static boolean isErrorPage(HandlerMethod handler) {
        return ErrorController.class.isAssignableFrom(handler.getBeanType());
    }
}
