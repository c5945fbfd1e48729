package org.bulwark.server.web.frame;

import java.util.Optional;

/** Knows whom the request under way is answered for; {@code access} tells it. */
public interface Visitors {

    /** The visitor who is signed in, if any. */
    Optional<Visitor> current();
}
