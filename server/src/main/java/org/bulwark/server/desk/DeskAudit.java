package org.bulwark.server.desk;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bulwark.basics.version.Deployment;
import org.bulwark.basics.version.Status;
import org.bulwark.basics.version.Step;
import org.bulwark.basics.version.Timeline;
import org.bulwark.basics.version.Versioned;
import org.bulwark.server.access.Caller;
import org.bulwark.server.audit.AuditEntry;
import org.bulwark.server.audit.AuditTrail;
import org.springframework.stereotype.Component;

/** Writes every step into the audit log: {@code desk/drafted}, {@code desk/edited}, {@code desk/tested}, {@code desk/approved}, … */
@Component
class DeskAudit {

    private final AuditTrail trail;

    DeskAudit(AuditTrail trail) {
        this.trail = trail;
    }

    /** Records the steps by which versions went on, in the transaction under way. */
    <T> void record(Timeline<T> before, Timeline<T> after, Caller caller) {
        for (Versioned<T> version : after.versions()) {
            int known = before.number(version.key().number())
                    .map(old -> old.history().size())
                    .orElse(0);
            List<Step> steps = version.history();
            for (int ordinal = known; ordinal < steps.size(); ordinal++) {
                trail.record(entry(version, word(steps.get(ordinal).to(), ordinal), caller));
            }
        }
    }

    private static String word(Status to, int ordinal) {
        if (to == Status.DRAFT) {
            return ordinal == 0 ? "drafted" : "edited";
        }
        return to == Status.ACTIVE ? "activated" : to.name().toLowerCase(Locale.ROOT);
    }

    private static AuditEntry entry(Versioned<?> version, String word, Caller caller) {
        AuditEntry entry = AuditEntry.of(
                        caller.login(),
                        "desk/" + word,
                        version.key().kind() + ":" + version.key().id())
                .with("version", version.key().toString())
                .with("digest", version.digest().hex());
        Optional<Deployment> deployment = version.deployment();
        if (deployment.isEmpty()) {
            return entry;
        }
        entry = entry.with("part", deployment.get().part().name())
                .with("permille", Integer.toString(deployment.get().permille()))
                .with("from", deployment.get().from().toString());
        Optional<String> until = deployment.get().until().map(Object::toString);
        return until.isPresent() ? entry.with("until", until.get()) : entry;
    }
}
