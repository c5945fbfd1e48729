package org.bulwark.server.warning;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bulwark.basics.version.VersionKey;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is replayed, pinned so that it comes to the same whenever it is done again.
 *
 * @param from the first month that is judged, as {@code 2025-01}
 * @param to the last one
 * @param parties how many customers at most: those whose ids come first by their hash, so that it is the same ones every time
 * @param officers how many people look at alerts
 * @param draft the version that is compared with what is in force, {@code kind/id/number}; empty for none
 * @param branches of which branches; empty for the whole bank
 * @param at the rules in force are those of this instant
 * @param place events up to this place of the log count
 */
record ReplayRequest(
        String from, String to, int parties, int officers, String draft, Set<String> branches, Instant at, long place) {

    /** The word of this kind of job. */
    static final String KIND = "warning-replay";

    static final String SUBJECT = "warning:replay";
    static final int USUAL_PARTIES = 500;
    static final int USUAL_OFFICERS = 5;

    private static final int MOST_PARTIES = 5_000;
    private static final int MOST_OFFICERS = 10_000;
    private static final int MOST_MONTHS = 60;

    /** Checks what was asked for: {@link AlertProblem#REPLAY_INVALID}. */
    ReplayRequest {
        branches = new TreeSet<>(branches);
        YearMonth first = month(from);
        YearMonth last = month(to);
        if (last.isBefore(first) || !last.isBefore(first.plusMonths(MOST_MONTHS))) {
            throw AlertProblem.REPLAY_INVALID.with(
                    "The months " + from + " to " + to + " cannot be replayed.",
                    "Give 1 to " + MOST_MONTHS + " months, the first one first.");
        }
        if (parties < 1 || parties > MOST_PARTIES || officers < 1 || officers > MOST_OFFICERS) {
            throw AlertProblem.REPLAY_INVALID.with(
                    "A replay of " + parties + " customers for " + officers + " officers cannot be done.",
                    "Give 1 to " + MOST_PARTIES + " customers and 1 to " + MOST_OFFICERS + " officers.");
        }
    }

    YearMonth first() {
        return month(from);
    }

    YearMonth last() {
        return month(to);
    }

    /** The draft; {@link AlertProblem#REPLAY_INVALID} for one that is not named as drafts are. */
    Optional<VersionKey> version() {
        if (draft.isEmpty()) {
            return Optional.empty();
        }
        String[] parts = draft.split("/", -1);
        if (parts.length == 3 && parts[2].matches("[1-9][0-9]{0,5}")) {
            return Optional.of(new VersionKey(parts[0], parts[1], Integer.parseInt(parts[2])));
        }
        throw AlertProblem.REPLAY_INVALID.with(
                "There is no draft '" + draft + "'.", "Name it by kind, id and number, such as signal/repayment/2.");
    }

    private static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException e) {
            throw AlertProblem.REPLAY_INVALID.with(
                    "'" + text + "' is no month.", "Write year and month, such as 2025-01.");
        }
    }

    static ReplayRequest parse(String json) {
        return JsonMapper.shared().readValue(json, ReplayRequest.class);
    }

    String json() {
        return JsonMapper.shared().writeValueAsString(this);
    }
}
