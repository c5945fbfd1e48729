package org.bulwark.server.access.guard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.bulwark.server.access.guard.AccessRule.ForStrangers;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** All addresses that answer, with the rule of each: what the tests walk through. */
@Component
public class Endpoints {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?([A-Za-z]+)[^}]*}");

    private final RequestMappingHandlerMapping mapping;

    Endpoints(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        this.mapping = mapping;
    }

    /** All of ours, in the order of their paths. What libraries bring along answers nobody unless {@link Foreign} names it. */
    public List<Endpoint> all() {
        List<Endpoint> all = new ArrayList<>();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            if (Foreign.rule(handler).isEmpty() && !Foreign.isErrorPage(handler)) {
                all.addAll(endpoints(info, handler));
            }
        });
        all.sort(Comparator.comparing(Endpoint::pattern).thenComparing(Endpoint::method));
        return List.copyOf(all);
    }

    /** The addresses that strangers may call. */
    public RequestMatcher openOnes() {
        List<RequestMatcher> open = new ArrayList<>();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            if (Foreign.rule(handler).or(() -> AccessRule.of(handler)).orElse(null) instanceof ForStrangers) {
                for (Endpoint endpoint : endpoints(info, handler)) {
                    open.add(PathPatternRequestMatcher.withDefaults()
                            .matcher(HttpMethod.valueOf(endpoint.method()), endpoint.pattern()));
                }
            }
        });
        return open.isEmpty() ? request -> false : new OrRequestMatcher(open);
    }

    private static List<Endpoint> endpoints(RequestMappingInfo info, HandlerMethod handler) {
        Optional<AccessRule> rule = AccessRule.of(handler);
        List<String> consumes = info.getConsumesCondition().getConsumableMediaTypes().stream()
                .map(Object::toString)
                .toList();
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        List<String> names = methods.isEmpty()
                ? List.of("")
                : methods.stream().map(RequestMethod::name).sorted().toList();
        List<Endpoint> endpoints = new ArrayList<>();
        for (String pattern : info.getPatternValues()) {
            List<String> variables = VARIABLE.matcher(pattern)
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            for (String method : names) {
                endpoints.add(new Endpoint(method, pattern, variables, consumes, rule, handler.getShortLogMessage()));
            }
        }
        return endpoints;
    }
}
