package org.bulwark.server.retention;

import java.time.Period;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is kept for a time: the closed list, of which a policy names each once. */
public enum Kept {
    /** What is personal of an application that was declined. */
    DECLINED(Period.ofDays(30)),
    /** What is personal of an application that was approved and came to nothing. */
    WITHDRAWN(Period.ofDays(30)),
    /** What is personal of a loan that is paid, from the later of its decision and its maturity. */
    PAID(Period.ofYears(1)),
    /** Sessions that are over: when, from where, with what. */
    SESSIONS(Period.ofDays(1)),
    /** Failed attempts to sign in; the server itself forgets them an hour after they slow nobody any more. */
    ATTEMPTS(Period.ofDays(1)),
    /** Callers' keys for their requests: a request that is sent again later is a new one. */
    IDEMPOTENCY(Period.ofDays(1)),
    /** What came of long work: back-tests, runs of this very policy. */
    JOBS(Period.ofDays(1)),
    /** Records of the quarantine that were mended, sent again or dropped; what waits stays. */
    QUARANTINE(Period.ofDays(30)),
    /** How many records of a source came in an hour. */
    FLOW(Period.ofDays(120)),
    /** How the fields of a source were filled on a day. */
    FIELDS(Period.ofDays(120)),
    /** Files of the inbox that were taken in, or could not be. */
    FILES(Period.ofDays(1));

    private final Period shortest;

    Kept(Period shortest) {
        this.shortest = shortest;
    }

    /** The shortest time that a policy may give: with less, what is still in use would go. */
    Period shortest() {
        return shortest;
    }

    /** Whether it is personal and goes with its party's key; the rest goes as rows. */
    boolean isPersonal() {
        return this == DECLINED || this == WITHDRAWN || this == PAID;
    }

    /** The word in JSON and in the log. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Kept> of(String word) {
        return Arrays.stream(values()).filter(kept -> kept.word().equals(word)).findFirst();
    }
}
