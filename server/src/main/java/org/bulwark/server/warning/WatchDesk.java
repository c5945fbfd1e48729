package org.bulwark.server.warning;

import java.util.List;
import java.util.UUID;
import org.bulwark.basics.ProblemException;
import org.bulwark.server.access.Caller;
import org.bulwark.server.audit.AuditEntry;
import org.bulwark.server.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with customers on the watch list. */
@Service
class WatchDesk {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 2_000;

    private final WatchList list;
    private final AuditTrail audit;

    WatchDesk(WatchList list, AuditTrail audit) {
        this.list = list;
        this.audit = audit;
    }

    /** One customer: {@link AlertProblem#WATCHED_UNKNOWN} also for one of another branch. */
    WatchedRow row(UUID party, Caller caller) {
        return list.find(party).filter(row -> caller.sees(row.branch())).orElseThrow(WatchDesk::unknown);
    }

    private static ProblemException unknown() {
        return AlertProblem.WATCHED_UNKNOWN.with("This customer is not on the watch list.", "Look at the list.");
    }

    /** What happened to a customer there; that somebody looked is in the log. */
    @Transactional
    List<WatchList.Step> steps(WatchedRow row, Caller caller) {
        audit.record(AuditEntry.of(caller.login(), "warning/watch-read", WatchList.subject(row.party())));
        return list.steps(row);
    }

    private WatchedRow held(UUID party, WatchedState wanted, Caller caller) {
        WatchedRow row =
                list.hold(party).filter(found -> caller.sees(found.branch())).orElseThrow(WatchDesk::unknown);
        if (row.state() != wanted) {
            throw AlertProblem.WATCHED_MOVED.with(
                    "This customer is " + row.state().word() + ".", "Look at the customer again.");
        }
        return row;
    }

    private static String words(String note) {
        String words = note.strip();
        if (words.length() < SHORTEST || words.length() > LONGEST) {
            throw AlertProblem.NOTE_MISSING.with(
                    "What was found is said in " + SHORTEST + " to " + LONGEST + " characters.",
                    "Say what was looked at and what it showed.");
        }
        return words;
    }

    /** A review was made: the next one is due so many days from now. */
    @Transactional
    WatchedRow review(UUID party, String note, Caller caller) {
        WatchedRow row = held(party, WatchedState.WATCHED, caller);
        list.move(
                row,
                WatchedState.WATCHED,
                list.today().plusDays(row.reviewDays()),
                null,
                new WatchList.Said("reviewed", caller.login(), words(note)));
        return row(party, caller);
    }

    /**
     * The caller asks for the release and says what shows that the customer is cured.
     *
     * @throws ProblemException {@link AlertProblem#WATCHED_NOT_CURED} while an orange or red alert is open
     */
    @Transactional
    WatchedRow askRelease(UUID party, String evidence, Caller caller) {
        WatchedRow row = held(party, WatchedState.WATCHED, caller);
        String words = words(evidence);
        cured(party);
        list.move(
                row,
                WatchedState.RELEASING,
                row.reviewOn(),
                caller.login(),
                new WatchList.Said("release-asked", caller.login(), words));
        return row(party, caller);
    }

    /** A second person of the level releases the customer. */
    @Transactional
    WatchedRow release(UUID party, String note, Caller caller) {
        WatchedRow row = second(party, caller);
        String words = words(note);
        cured(party);
        list.move(
                row,
                WatchedState.RELEASED,
                row.reviewOn(),
                null,
                new WatchList.Said("released", caller.login(), words));
        return row(party, caller);
    }

    /** A second person of the level refuses the release. */
    @Transactional
    WatchedRow refuse(UUID party, String note, Caller caller) {
        WatchedRow row = second(party, caller);
        list.move(
                row,
                WatchedState.WATCHED,
                row.reviewOn(),
                null,
                new WatchList.Said("release-refused", caller.login(), words(note)));
        return row(party, caller);
    }

    private void cured(UUID party) {
        if (list.isStillWarned(party)) {
            throw AlertProblem.WATCHED_NOT_CURED.with(
                    "An orange or red alert of this customer is open.", "Answer for the alert first.");
        }
    }

    private WatchedRow second(UUID party, Caller caller) {
        WatchedRow row = held(party, WatchedState.RELEASING, caller);
        if (row.askedBy().filter(caller.login()::equals).isPresent()) {
            throw AlertProblem.SECOND_PERSON_NEEDED.with(
                    "You asked for this yourself; a second person decides.", "Ask a colleague to look at it.");
        }
        return row;
    }
}
