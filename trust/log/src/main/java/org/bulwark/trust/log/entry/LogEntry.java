package org.bulwark.trust.log.entry;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.bulwark.basics.ProblemException;
import org.bulwark.trust.log.LogProblem;
import org.bulwark.trust.log.tile.EntryBundle;

/**
 * One record of the log. As bytes it is canonical JSON (RFC 8785) of texts only, so that equal entries have equal bytes and anybody can read
 * them ({@code docs/log.md}).
 *
 * @param kind what happened: stage and event, {@code decision/decided}
 * @param subject what it happened to, by an id that says nothing of a person
 * @param at when, in whole microseconds; finer parts are cut off
 * @param actor who did it, by an id
 * @param commitments what is personal or long, by name
 * @param fields plain facts that are not personal, by name
 */
public record LogEntry(
        String kind,
        String subject,
        Instant at,
        String actor,
        SortedMap<String, Commitment> commitments,
        SortedMap<String, String> fields) {

    private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9-]{0,49}(/[a-z][a-z0-9-]{0,49}){1,3}");
    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9._-]{0,99}");
    private static final Pattern ID = Pattern.compile("[^\\p{Cntrl}]{1,200}");
    private static final Instant YEAR_0 = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant YEAR_10000 = Instant.parse("+10000-01-01T00:00:00Z");

    /** Checks every part: {@link LogProblem#ENTRY_MALFORMED}. */
    public LogEntry {
        at = at.truncatedTo(ChronoUnit.MICROS);
        commitments = Collections.unmodifiableSortedMap(new TreeMap<>((Map<String, Commitment>) commitments));
        fields = Collections.unmodifiableSortedMap(new TreeMap<>((Map<String, String>) fields));
        require(KIND.matcher(kind).matches(), "the kind", kind);
        require(isId(subject), "the subject", subject);
        require(isId(actor), "the actor", actor);
        require(!at.isBefore(YEAR_0) && at.isBefore(YEAR_10000), "the instant", at.toString());
        commitments.keySet().forEach(name -> require(NAME.matcher(name).matches(), "a commitment's name", name));
        fields.keySet().forEach(name -> require(NAME.matcher(name).matches(), "a field's name", name));
        fields.forEach((name, text) -> require(isText(text), "the field " + name, text));
    }

    /** An entry without commitments and fields: {@link LogProblem#ENTRY_MALFORMED}. */
    public static LogEntry of(String kind, String subject, Instant at, String actor) {
        return new LogEntry(kind, subject, at, actor, new TreeMap<>(), new TreeMap<>());
    }

    /** The entry with one more plain fact, or another in its place. */
    public LogEntry with(String name, String fact) {
        SortedMap<String, String> more = new TreeMap<>(fields);
        more.put(name, fact);
        return new LogEntry(kind, subject, at, actor, commitments, more);
    }

    /** The entry with one more commitment, or another in its place. */
    public LogEntry with(String name, Commitment commitment) {
        SortedMap<String, Commitment> more = new TreeMap<>(commitments);
        more.put(name, commitment);
        return new LogEntry(kind, subject, at, actor, more, fields);
    }

    /** The bytes that go into the log: {@link LogProblem#ENTRY_TOO_LARGE}. */
    public byte[] bytes() {
        byte[] bytes = EntryJson.write(this).getBytes(StandardCharsets.UTF_8);
        if (bytes.length > EntryBundle.MOST_ENTRY_BYTES) {
            throw LogProblem.ENTRY_TOO_LARGE.with(
                    "The entry " + kind + " of " + subject + " has " + bytes.length + " bytes, more than "
                            + EntryBundle.MOST_ENTRY_BYTES + ".",
                    "Keep what is long beside the log and put a commitment to it into the entry.");
        }
        return bytes;
    }

    /** The entry that some bytes are; bytes in any but the one form are refused: {@link LogProblem#ENTRY_MALFORMED}. */
    public static LogEntry parse(byte[] bytes) {
        return EntryJson.read(bytes);
    }

    private static boolean isId(String text) {
        return ID.matcher(text).matches() && isText(text);
    }

    /** Half a surrogate pair is no text. */
    private static boolean isText(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    private static void require(boolean holds, String what, String found) {
        if (!holds) {
            throw malformed(what + " is '" + found + "'");
        }
    }

    static ProblemException malformed(String what) {
        return LogProblem.ENTRY_MALFORMED.with(
                "This is no entry of the log: " + what + ".", "See docs/log.md for what an entry may hold.");
    }
}
