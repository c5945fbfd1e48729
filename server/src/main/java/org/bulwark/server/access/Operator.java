package org.bulwark.server.access;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/**
 * Whoever runs a command on the machine of the house. They can read its files, and so its keys: what they may do is the machine's to say; what
 * they did is in the log. The name cannot be a login's, for it has a colon.
 */
public final class Operator {

    private static final UUID NOBODY = new UUID(0, 0);

    private Operator() {}

    /** The name in the log: {@code operator:} and the user of the operating system. */
    public static String name() {
        String user =
                System.getProperty("user.name", "").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._-]", "-");
        return "operator:" + (user.isEmpty() ? "unknown" : user);
    }

    /** The same as a caller who sees what an auditor sees. */
    public static Caller caller(Instant now) {
        return new Caller(NOBODY, name(), "Operator", Set.of(UserRole.AUDITOR), Set.of(), now, Caller.Means.TOKEN);
    }
}
