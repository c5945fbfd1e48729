package org.bulwark.server.access.web;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Callers;
import org.bulwark.server.access.UserRole;
import org.bulwark.server.access.guard.AccessRule;
import org.bulwark.server.access.guard.AccessRule.ForHolders;
import org.bulwark.server.access.guard.Endpoint;
import org.bulwark.server.access.guard.Endpoints;
import org.bulwark.server.web.frame.Visitor;
import org.bulwark.server.web.frame.Visitors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells pages whom they are drawn for. What may be opened is what the handlers' own rules say, so that no menu shows a closed door. */
@Component
final class SignedInVisitor implements Visitors {

    private final ObjectProvider<Endpoints> endpoints;
    private volatile Map<String, AccessRule> rules = Map.of();

    SignedInVisitor(ObjectProvider<Endpoints> endpoints) {
        this.endpoints = endpoints;
    }

    @Override
    public Optional<Visitor> current() {
        return Callers.find()
                .map(caller -> new Visitor(
                        caller.login(),
                        caller.displayName(),
                        caller.roles().stream().map(UserRole::word).sorted().toList(),
                        caller.branches().stream().sorted().collect(Collectors.joining(", ")),
                        path -> mayOpen(caller, path)));
    }

    private boolean mayOpen(Caller caller, String path) {
        return switch (rules().get(path)) {
            case null -> false;
            case ForHolders holders -> holders.permissions().stream().allMatch(caller::may);
            default -> true;
        };
    }

    /** Read at the first page, when all handlers are there. */
    private Map<String, AccessRule> rules() {
        if (rules.isEmpty()) {
            rules = endpoints.getObject().all().stream()
                    .filter(endpoint ->
                            endpoint.method().equals("GET") && endpoint.rule().isPresent())
                    .collect(Collectors.toMap(
                            Endpoint::pattern, endpoint -> endpoint.rule().orElseThrow(), (one, other) -> one));
        }
        return rules;
    }
}
