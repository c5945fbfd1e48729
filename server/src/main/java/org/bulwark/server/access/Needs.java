package org.bulwark.server.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The rule of a handler: who calls it must hold all of these. A handler without {@code Needs}, {@link SignedIn} or {@link Open} is
 * refused to everybody, and a test fails.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Needs {
    /** The permissions, all of them. */
    Permission[] value();
}
