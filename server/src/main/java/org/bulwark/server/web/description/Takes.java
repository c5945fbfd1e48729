package org.bulwark.server.web.description;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a handler takes that reads its body by itself. It reads nothing: it is for the description only, and a test holds it against what
 * the handler says to a key that it does not know.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Takes {

    /** A record whose components are the keys of a JSON object, those that may be left out as {@code Optional}; {@code String} for a text, which in JSON is an
     * object of any shape; or {@code Object} for such an object. */
    Class<?> value();

    /** The name of a schema that a {@link Contribution} writes, in place of the record's. */
    String schema() default "";

    /** Whether it is a list of these. */
    boolean many() default false;

    /** Whether a request without a body is as good as one with an empty object. */
    boolean orNothing() default false;
}
