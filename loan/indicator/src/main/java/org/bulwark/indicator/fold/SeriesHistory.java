package org.bulwark.indicator.fold;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bulwark.data.event.Event;

/**
 * All that was said of one series, and its state as known at any instant: folded once for all parties that belong to it and all instants
 * between which nothing became known. Safe for several threads.
 */
public final class SeriesHistory {

    private static final Comparator<Event> KNOWN = Comparator.<Event>comparingLong(event -> event.knownAt())
            .thenComparing(Event::source)
            .thenComparing(Event::id);

    /** How many states are kept: those of the instants that were asked about last. */
    private static final int KEPT = 8;

    private final FoldPlan plan;
    private final List<Event> events;
    private final Map<Integer, PartyState> states = new LinkedHashMap<>(KEPT, 0.75F, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, PartyState> eldest) {
            return size() > KEPT;
        }
    };

    private SeriesHistory(FoldPlan plan, List<Event> events) {
        this.plan = plan;
        this.events = events;
    }

    /** The history of the events of a series, in any order. */
    public static SeriesHistory of(FoldPlan plan, Collection<Event> events) {
        List<Event> sorted = new ArrayList<>(events);
        sorted.sort(KNOWN);
        return new SeriesHistory(plan, List.copyOf(sorted));
    }

    /** The state as known at an instant, in microseconds; only to be read. */
    public synchronized PartyState at(long instant) {
        return states.computeIfAbsent(known(instant), this::folded);
    }

    private int known(long instant) {
        int low = 0;
        int high = events.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (events.get(middle).knownAt() <= instant) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private PartyState folded(int count) {
        PartyState state = plan.empty();
        events.subList(0, count).forEach(event -> plan.fold(event, state));
        for (int source = 0; source < plan.size(); source++) {
            state.source(source).ifPresent(SourceState::settle); // from here on it is only read, by several threads
        }
        return state;
    }
}
