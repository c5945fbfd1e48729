package org.bulwark.server.decision.replay;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.bulwark.server.audit.PlacedEntry;
import org.bulwark.trust.log.entry.Commitment;

/** The commitments to evidence that the log holds of some applications. */
final class CommitmentsInLog {

    private static final String SUBJECT = "application:";
    private static final String NAME = "evidence-";

    /**
     * Names one answer of an application.
     *
     * @param application the application
     * @param ordinal the answer's place
     */
    record Answer(UUID application, int ordinal) {
        @Override
        public String toString() {
            return "answer " + ordinal + " of application " + application;
        }
    }

    /**
     * A commitment in the log.
     *
     * @param entry the entry that holds it
     * @param commitment the commitment
     */
    record Held(PlacedEntry entry, Commitment commitment) {}

    private final Map<Answer, Held> held = new HashMap<>();

    static CommitmentsInLog of(List<PlacedEntry> entries) {
        CommitmentsInLog log = new CommitmentsInLog();
        entries.forEach(log::add);
        return log;
    }

    /** Takes in what an entry holds; the first one counts where an answer is committed to twice. */
    void add(PlacedEntry entry) {
        of(entry).forEach(held::putIfAbsent);
    }

    Optional<Held> of(Answer answer) {
        return Optional.ofNullable(held.get(answer));
    }

    Map<Answer, Held> all() {
        return held;
    }

    static String subject(UUID application) {
        return SUBJECT + application;
    }

    /** The commitments of one entry. */
    static Map<Answer, Held> of(PlacedEntry placed) {
        Map<Answer, Held> found = new HashMap<>();
        String subject = placed.entry().subject();
        if (subject.startsWith(SUBJECT)) {
            UUID application = UUID.fromString(subject.substring(SUBJECT.length()));
            placed.entry()
                    .commitments()
                    .forEach((name, commitment) -> ordinal(name)
                            .ifPresent(ordinal ->
                                    found.put(new Answer(application, ordinal), new Held(placed, commitment))));
        }
        return found;
    }

    private static OptionalInt ordinal(String name) {
        return name.matches(NAME + "[0-9]{1,5}")
                ? OptionalInt.of(Integer.parseInt(name.substring(NAME.length())))
                : OptionalInt.empty();
    }
}
