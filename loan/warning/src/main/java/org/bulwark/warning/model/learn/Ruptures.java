package org.bulwark.warning.model.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.bulwark.basics.rule.Facts;
import org.bulwark.data.event.Event;

/**
 * When the cash of a party did not reach what it owed: an instalment was missed (a facility had more missed instalments at the end of a month
 * than at the one before: on the day on which the last instalment was due), or an account was drawn beyond its overdraft. It is what came of
 * a month, for learning and judging; no input of a model.
 *
 * @param instants in microseconds, ascending
 */
public record Ruptures(long[] instants) {

    /** No rupture. */
    public static final int NEVER = Integer.MAX_VALUE;

    private static final long DAY = 86_400_000_000L;

    /** Finds them among all events of a party, in any order. */
    public static Ruptures of(List<Event> events) {
        Map<String, Double> missed = new HashMap<>();
        Map<String, Long> due = new HashMap<>();
        LongStream.Builder found = LongStream.builder();
        List<Event> sorted = new ArrayList<>(events);
        sorted.sort(Comparator.comparingLong(Event::occurredAt));
        for (Event event : sorted) {
            Facts said = event.fields();
            if (event.source().equals("bank-account")) {
                double limit = said.number("overdraft_limit").orElse(0.0);
                if (said.number("balance").filter(balance -> balance < -limit).isPresent()) {
                    found.add(event.occurredAt());
                }
            } else if (event.source().equals("loan-servicing")) {
                String kind = said.value("kind").map(String::valueOf).orElse("");
                String facility = said.value("facility").map(String::valueOf).orElse("");
                if (kind.equals("instalment-due")) {
                    due.put(facility, event.occurredAt());
                } else if (kind.equals("month-end")) {
                    double now = said.number("missed").orElse(0.0);
                    Double before = missed.put(facility, now);
                    if (now > (before == null ? 0 : before)) {
                        found.add(due.getOrDefault(facility, event.occurredAt()));
                    }
                }
            }
        }
        return new Ruptures(found.build().sorted().toArray());
    }

    /** Days from an instant to the next one after it, begun days as whole ones; {@link #NEVER} where none comes. */
    public int daysUntilNext(long instant) {
        return LongStream.of(instants)
                .filter(each -> each > instant)
                .mapToInt(each -> Math.toIntExact((each - instant + DAY - 1) / DAY))
                .findFirst()
                .orElse(NEVER);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ruptures that && Arrays.equals(instants, that.instants);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(instants);
    }
}
