package org.bulwark.data;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Turns the target's column into known outcomes. */
public final class Outcome {

    /** The outcome of a row that went well. */
    public static final byte GOOD = 0;
    /** The outcome of a row that went bad. */
    public static final byte BAD = 1;
    /** The outcome of a row of which nobody knows how it went. */
    public static final byte UNKNOWN = -1;

    /** Pairs that need no one to say which is bad; compared without regard to case. */
    private static final Map<String, String> OBVIOUS =
            Map.of("1", "0", "true", "false", "bad", "good", "default", "paid", "yes", "no", "y", "n", "b", "g");

    private Outcome() {}

    /**
     * For each row {@link #BAD}, {@link #GOOD} or {@link #UNKNOWN}.
     *
     * @throws org.bulwark.basics.ProblemException when the target is constant, ambiguous, or missing in every row
     */
    public static byte[] of(Column column, TargetSpecification target) {
        SortedSet<String> bad = target.bad().isEmpty() ? obviousBad(column) : target.bad();
        TreeMap<String, Byte> known = new TreeMap<>();
        byte[] outcome = new byte[column.size()];
        int bads = 0;
        int goods = 0;
        for (int row = 0; row < outcome.length; row++) {
            if (column.isMissing(row)) {
                outcome[row] = UNKNOWN;
                continue;
            }
            String text = column.text(row);
            Byte value = known.get(text);
            if (value == null) {
                value = classify(text, bad, target);
                known.put(text, value);
            }
            outcome[row] = value;
            bads += value == BAD ? 1 : 0;
            goods += value == GOOD ? 1 : 0;
        }
        requireBoth(column, bad, bads, goods, known.keySet());
        return outcome;
    }

    private static byte classify(String text, SortedSet<String> bad, TargetSpecification target) {
        if (bad.contains(text)) {
            return BAD;
        }
        return target.good().map(good -> good.contains(text)).orElse(true) ? GOOD : UNKNOWN;
    }

    private static SortedSet<String> obviousBad(Column column) {
        List<String> values = distinct(column, 12);
        if (values.size() == 2) {
            String first = values.get(0);
            String second = values.get(1);
            for (Map.Entry<String, String> pair : OBVIOUS.entrySet()) {
                if (first.equalsIgnoreCase(pair.getKey()) && second.equalsIgnoreCase(pair.getValue())) {
                    return new TreeSet<>(List.of(first));
                }
                if (second.equalsIgnoreCase(pair.getKey()) && first.equalsIgnoreCase(pair.getValue())) {
                    return new TreeSet<>(List.of(second));
                }
            }
        }
        if (values.size() == 1) {
            throw constant(column, values.getFirst());
        }
        throw DataProblem.TARGET_AMBIGUOUS.with(
                "Target '" + column.name() + "' has the values " + shown(values) + " and nobody said which are bad.",
                "Name the bad ones: --bad VALUE, or bad: [VALUE] in the specification.");
    }

    private static void requireBoth(
            Column column, SortedSet<String> bad, int bads, int goods, Collection<String> values) {
        if (bads + goods == 0) {
            throw DataProblem.ROWS_MISSING.with(
                    "No row has a known outcome in '" + column.name() + "'.",
                    "Check the target column and its values.");
        }
        if (bads == 0 && values.size() > 1) {
            throw DataProblem.TARGET_CONSTANT.with(
                    "No row of '" + column.name() + "' has a bad value out of " + bad + "; its values are "
                            + shown(values.stream().limit(12).toList()) + ".",
                    "Name a value that occurs: --bad VALUE.");
        }
        if (bads == 0 || goods == 0) {
            throw constant(column, values.isEmpty() ? "" : values.iterator().next());
        }
    }

    private static RuntimeException constant(Column column, String value) {
        return DataProblem.TARGET_CONSTANT.with(
                "Target '" + column.name() + "' has only one side: every known outcome is like '" + value + "'.",
                "Give data with good and bad outcomes; a scorecard learns from the difference.");
    }

    private static List<String> distinct(Column column, int most) {
        TreeSet<String> seen = new TreeSet<>(Comparator.naturalOrder());
        for (int row = 0; row < column.size() && seen.size() <= most; row++) {
            if (!column.isMissing(row)) {
                seen.add(column.text(row));
            }
        }
        if (seen.isEmpty()) {
            throw DataProblem.ROWS_MISSING.with(
                    "Target '" + column.name() + "' is missing in every row.",
                    "Check that this is the outcome's column.");
        }
        return new ArrayList<>(seen);
    }

    private static String shown(List<String> values) {
        return "'" + String.join("', '", values.subList(0, Math.min(12, values.size()))) + "'"
                + (values.size() > 12 ? ", …" : "");
    }
}
