package org.bulwark.server.customer;

import java.util.List;
import java.util.OptionalDouble;
import org.bulwark.indicator.definition.Catalogue;
import org.bulwark.indicator.definition.Indicator;
import org.bulwark.indicator.definition.RiskDirection;

/**
 * What changed about a customer between two instants, each with what was known then.
 *
 * @param catalogue the indicators
 * @param events how many events became known in between
 * @param moved the indicators that moved most, the furthest first; one of each family
 * @param kinds kinds of events that had never come before
 */
record Changes(Catalogue catalogue, long events, List<Moved> moved, List<NewKind> kinds) {

    /** Copies the lists. */
    Changes {
        moved = List.copyOf(moved);
        kinds = List.copyOf(kinds);
    }

    /**
     * An indicator that moved.
     *
     * @param indicator which
     * @param then its value at the first instant, NaN for none
     * @param now its value at the second one, NaN for none
     * @param rankThen where it stood among its peers
     * @param rankNow where it stands
     * @param far how far it moved: by ranks among peers, else over the larger of its sizes; 0 to 1
     */
    record Moved(
            Indicator indicator, double then, double now, OptionalDouble rankThen, OptionalDouble rankNow, double far) {

        /** Whether it moved to the risky side; nothing to say for what is neither. */
        RiskDirection side() {
            boolean rose = now > then;
            return switch (indicator.risk()) {
                case UP -> rose ? RiskDirection.UP : RiskDirection.DOWN;
                case DOWN -> rose ? RiskDirection.DOWN : RiskDirection.UP;
                default -> RiskDirection.NONE;
            };
        }
    }

    /**
     * A kind of events that came for the first time.
     *
     * @param source of which source
     * @param kind its kind; empty where the source has no kinds
     * @param events how many came
     */
    record NewKind(String source, String kind, long events) {}

    /** How many of the moved ones went to a side. */
    long count(RiskDirection side) {
        return moved.stream().filter(one -> one.side() == side).count();
    }
}
