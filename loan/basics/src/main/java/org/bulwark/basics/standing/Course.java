package org.bulwark.basics.standing;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.bulwark.basics.Reason;

/**
 * From what makes a default to the periods of one obligor or facility: default while anything holds, then probation, then performing, or
 * default again if something comes up before probation is over.
 */
final class Course {

    private final Probation probation;
    private final List<Span> material;
    private final LocalDate end;
    private final List<StandingPeriod> periods = new ArrayList<>();

    private Course(Probation probation, List<Span> material, LocalDate end) {
        this.probation = probation;
        this.material = material;
        this.end = end;
    }

    /**
     * The periods.
     *
     * @param triggers what makes a default, all before the end
     * @param material when arrears matter, however young: probation does not end on such a date
     * @param probation how long it takes
     * @param end the first date that is not assessed
     */
    static List<StandingPeriod> of(List<Trigger> triggers, List<Span> material, Probation probation, LocalDate end) {
        Course course = new Course(probation, material, end);
        Deque<Trigger> queue = new ArrayDeque<>(triggers.stream()
                .sorted(Comparator.comparing(Trigger::from).thenComparing(Trigger::until))
                .toList());
        while (!queue.isEmpty()) {
            course.untilPerforming(queue);
        }
        return course.periods;
    }

    /** One stretch of default and probation, relapses included. */
    private void untilPerforming(Deque<Trigger> queue) {
        Optional<LocalDate> restructured = Optional.empty();
        while (true) {
            List<Trigger> together = overlapping(queue);
            LocalDate from = together.getFirst().from();
            LocalDate cured = together.stream()
                    .map(Trigger::until)
                    .max(LocalDate::compareTo)
                    .orElseThrow();
            restructured = Stream.concat(
                            restructured.stream(), together.stream().flatMap(t -> t.restructured().stream()))
                    .max(LocalDate::compareTo);
            add(
                    Standing.IN_DEFAULT,
                    from,
                    cured,
                    together.stream().map(Trigger::reason).toList());
            LocalDate over = probationEnd(cured, restructured.map(date -> latest(date, from)));
            LocalDate relapse =
                    queue.isEmpty() ? LocalDate.MAX : queue.getFirst().from();
            LocalDate until = relapse.isBefore(over) ? relapse : over;
            add(Standing.ON_PROBATION, cured, until, List.of(reason(cured, over)));
            if (!relapse.isBefore(over)) {
                add(Standing.PERFORMING, over, relapse.isBefore(end) ? relapse : end, List.of());
                return;
            }
        }
    }

    /** Takes from the queue what holds together without a day between. */
    private static List<Trigger> overlapping(Deque<Trigger> queue) {
        List<Trigger> together = new ArrayList<>(List.of(queue.removeFirst()));
        LocalDate until = together.getFirst().until();
        while (!queue.isEmpty() && !queue.getFirst().from().isAfter(until)) {
            Trigger next = queue.removeFirst();
            until = latest(until, next.until());
            together.add(next);
        }
        return together;
    }

    private LocalDate probationEnd(LocalDate cured, Optional<LocalDate> restructured) {
        LocalDate plain = probation.after(cured);
        LocalDate over = restructured
                .map(date -> latest(plain, probation.afterRestructuring(date)))
                .orElse(plain);
        for (Span span : material) {
            over = span.contains(over) ? span.until() : over;
        }
        return over;
    }

    private void add(Standing standing, LocalDate from, LocalDate until, List<Reason> reasons) {
        if (from.isBefore(until) && from.isBefore(end)) {
            Optional<LocalDate> closed = Optional.of(until).filter(date -> date.isBefore(end));
            periods.add(new StandingPeriod(standing, from, closed, reasons));
        }
    }

    private static Reason reason(LocalDate cured, LocalDate over) {
        SequencedMap<String, String> parameters = new LinkedHashMap<>();
        parameters.put("since", cured.toString());
        parameters.put("until", over.toString());
        return new Reason("standing/probation", parameters);
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
