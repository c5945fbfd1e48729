package org.bulwark.server.audit;

import java.util.HashMap;
import java.util.Map;

/**
 * One thing that somebody did, for ever.
 *
 * @param actor the login of who did it, or {@code bulwark} for the system itself, or {@code stranger}
 * @param kind what was done, {@code stage/act}: {@code access/signed-in}
 * @param subject what it was done to, {@code kind:id}: {@code account:0198…}; never a name or number of a person
 * @param fields more about it; nothing personal and no secret
 */
public record AuditEntry(String actor, String kind, String subject, Map<String, String> fields) {

    /** Copies. */
    public AuditEntry {
        fields = Map.copyOf(fields);
    }

    /** One without more to say. */
    public static AuditEntry of(String actor, String kind, String subject) {
        return new AuditEntry(actor, kind, subject, Map.of());
    }

    /** The same with a field more. */
    public AuditEntry with(String field, String value) {
        Map<String, String> more = new HashMap<>(fields);
        more.put(field, value);
        return new AuditEntry(actor, kind, subject, more);
    }
}
