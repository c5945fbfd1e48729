package org.bulwark.server.access.vault;

import java.time.InstantSource;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Permission;
import org.bulwark.server.audit.AuditTrail;
import org.bulwark.trust.log.entry.LogEntry;
import org.springframework.stereotype.Service;

/**
 * The one way to see personal data in full. Whoever looks may do so, has just proved who they are, and says what for; that they looked is in
 * the log before they see anything.
 */
@Service
public class Unmasking {

    /** What somebody looks at personal data for. A closed list: free text would put personal data into the log. */
    public enum Purpose {
        /** To decide an application. */
        DECISION,
        /** To speak or write to the customer. */
        CONTACT,
        /** To tell two parties apart, or say whether a hit is meant. */
        IDENTIFICATION,
        /** To answer a complaint, or the customer's request for their data. */
        COMPLAINT,
        /** To audit. */
        AUDIT,
        /** Because a court or an authority asks. */
        LEGAL;

        /** The word in addresses, JSON and the log. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final AuditTrail audit;
    private final InstantSource clock;

    Unmasking(AuditTrail audit, InstantSource clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Lets somebody see the personal data of one party. That they may see the party at all, its branch, is asked before.
     *
     * @param what what is shown, a word without content: {@code identity}, {@code phone}
     * @param content opens it; called once it is in the log
     * @throws org.bulwark.basics.ProblemException when the caller lacks {@link Permission#PERSONAL_UNMASK} or must give their password again
     */
    public <T> T show(Caller caller, UUID party, String what, Purpose purpose, Supplier<T> content) {
        return show(caller, "party:" + party, what, purpose, content);
    }

    /**
     * The same for what belongs to no known party.
     *
     * @param subject what it is, {@code kind:id}
     */
    public <T> T show(Caller caller, String subject, String what, Purpose purpose, Supplier<T> content) {
        caller.demand(Permission.PERSONAL_UNMASK, clock.instant());
        audit.recordWhateverHappens(LogEntry.of("access/unmasked", subject, clock.instant(), caller.login())
                .with("what", what)
                .with("purpose", purpose.word()));
        return content.get();
    }
}
