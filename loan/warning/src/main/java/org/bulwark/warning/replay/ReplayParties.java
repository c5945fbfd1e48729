package org.bulwark.warning.replay;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.bulwark.data.event.Event;

/** Whom a replay of warnings goes through; each party is made when it is asked for, by several threads at once. */
public interface ReplayParties {

    /** How many. */
    int size();

    /** One by place. */
    Replayed party(int place);

    /** The events of the series that parties share, in any order: the economy, industries, regions. */
    void series(Consumer<Event> out);

    /**
     * A party, what is said of it, and the months at whose end it is looked at.
     *
     * @param id who
     * @param belongs where it belongs, by the words of names of series: {@code industry}, {@code region}
     * @param events all that is ever said of it, in any order; what became known later than a look is not used for it
     * @param months the months in order; none for a party that is not looked at
     */
    record Replayed(String id, Map<String, String> belongs, List<Event> events, List<Month> months) {
        /** Copies the collections. */
        public Replayed {
            belongs = Map.copyOf(belongs);
            events = List.copyOf(events);
            months = List.copyOf(months);
        }
    }

    /**
     * A month of a party, and what became of it: for judging, never an input.
     *
     * @param month counted since January 1970
     * @param judged whether it is judged; else it is looked at only so that what lasts is known
     * @param late whether a loan was a day or more past due
     * @param oracle what somebody makes of it who sees the truth; NaN where nobody does
     * @param ahead in how many months it defaults; {@link Look#NEVER} where it does not
     * @param followed for how many months after it is known what became of it
     */
    record Month(int month, boolean judged, boolean late, double oracle, int ahead, int followed) {}
}
