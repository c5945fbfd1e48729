package org.bulwark.server.web.description;

import io.swagger.v3.core.jackson.TypeNameResolver;

/** A record within another is called after both, so that there may be an Answer in many. */
final class FamilyNames extends TypeNameResolver {

    static String of(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return outer == null ? type.getSimpleName() : of(outer) + "." + type.getSimpleName();
    }

    @Override
    protected String getNameOfClass(Class<?> type) {
        return of(type);
    }
}
