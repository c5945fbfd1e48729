package org.bulwark.server.access.guard;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.bulwark.server.BulwarkProperties;
import org.bulwark.server.ServerRole;
import org.bulwark.server.access.AccessProblem;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Callers;
import org.bulwark.server.access.Permission;
import org.bulwark.server.access.guard.AccessRule.ForEverybody;
import org.bulwark.server.access.guard.AccessRule.ForHolders;
import org.bulwark.server.access.guard.AccessRule.ForStrangers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Stands before every handler and holds its rule. It looks at the handler that is about to run, not at the address, so that no way of
 * writing an address gets past it; and it comes before the body is read. A handler without a rule is refused to everybody.
 */
@Component
final class Guard implements HandlerInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(Guard.class);

    private final Refusals refusals;
    private final InstantSource clock;
    private final boolean serves;

    Guard(Refusals refusals, InstantSource clock, BulwarkProperties properties) {
        this.refusals = refusals;
        this.clock = clock;
        this.serves = properties.roles().contains(ServerRole.WEB);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method) || request.getDispatcherType() == DispatcherType.ERROR) {
            return true; // files of pages, whose addresses the chain has checked; and the page that tells of an error
        }
        if (!serves) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND); // this process works in the background only
        }
        Optional<AccessProblem> refusal = refusal(Foreign.rule(method).or(() -> AccessRule.of(method)), Callers.find());
        if (refusal.isPresent()) {
            LOG.info(
                    "refused: {} {} for {}",
                    refusal.get().code(),
                    method.getShortLogMessage(),
                    Callers.find().map(Caller::login).orElse("a stranger"));
            refusals.answer(request, response, refusal.get());
        }
        return refusal.isEmpty();
    }

    private Optional<AccessProblem> refusal(Optional<AccessRule> rule, Optional<Caller> caller) {
        if (rule.isEmpty()) {
            return Optional.of(AccessProblem.FORBIDDEN);
        }
        return switch (rule.get()) {
            case ForStrangers _ -> Optional.empty();
            case ForEverybody _ -> caller.isPresent() ? Optional.empty() : Optional.of(AccessProblem.SIGN_IN_NEEDED);
            case ForHolders(Set<Permission> permissions) ->
                caller.isPresent() ? refusal(permissions, caller.get()) : Optional.of(AccessProblem.SIGN_IN_NEEDED);
        };
    }

    private Optional<AccessProblem> refusal(Set<Permission> permissions, Caller caller) {
        if (!permissions.stream().allMatch(caller::may)) {
            return Optional.of(AccessProblem.FORBIDDEN);
        }
        boolean fresh =
                permissions.stream().noneMatch(Permission::needsFreshAuthentication) || caller.isFresh(clock.instant());
        return fresh ? Optional.empty() : Optional.of(AccessProblem.STEP_UP_NEEDED);
    }
}
