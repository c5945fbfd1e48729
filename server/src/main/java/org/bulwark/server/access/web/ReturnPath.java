package org.bulwark.server.access.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where to go after signing in: a page of this house, whatever an address asks for. */
final class ReturnPath {

    /** A path from the root that a browser cannot read as another host. */
    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[^\\\\\\p{Cntrl}\\s]{0,1000}");

    private ReturnPath() {}

    static String of(@Nullable String asked) {
        if (asked == null || !LOCAL.matcher(asked).matches() || asked.startsWith("/access/log")) {
            return "/";
        }
        return asked.replace("{", "%7B").replace("}", "%7D"); // no template to be filled in
    }
}
