package org.bulwark.server.access.guard;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.bulwark.server.access.Needs;
import org.bulwark.server.access.Open;
import org.bulwark.server.access.Permission;
import org.bulwark.server.access.SignedIn;
import org.springframework.web.method.HandlerMethod;

/** The rule of a handler. */
public sealed interface AccessRule {

    /**
     * Strangers may.
     *
     * @param because why
     */
    record ForStrangers(String because) implements AccessRule {}

    /** Everybody with an account may. */
    record ForEverybody() implements AccessRule {}

    /**
     * Those may who hold all of these.
     *
     * @param permissions what is needed
     */
    record ForHolders(Set<Permission> permissions) implements AccessRule {}

    /** What stands at a handler; empty when nothing does, and then nobody may. */
    static Optional<AccessRule> of(HandlerMethod handler) {
        Needs needs = handler.getMethodAnnotation(Needs.class);
        if (needs != null && needs.value().length > 0) {
            return Optional.of(
                    new ForHolders(Collections.unmodifiableSet(EnumSet.copyOf(Arrays.asList(needs.value())))));
        }
        if (handler.hasMethodAnnotation(SignedIn.class)) {
            return Optional.of(new ForEverybody());
        }
        return Optional.ofNullable(handler.getMethodAnnotation(Open.class))
                .map(open -> new ForStrangers(open.because()));
    }
}
