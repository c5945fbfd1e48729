package org.bulwark.contract.schedule;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.bulwark.basics.money.Rate;
import org.bulwark.contract.ContractProblem;

/**
 * A nominal rate that steps over time.
 *
 * @param from the rates by the first date on which they hold; the first of them holds before it too
 */
public record RateSteps(NavigableMap<LocalDate, Rate> from) {

    /** Copies; {@link ContractProblem#TERMS_INVALID} for no rate, or one below 0. */
    public RateSteps {
        from = Collections.unmodifiableNavigableMap(new TreeMap<>(from));
        if (from.isEmpty() || from.values().stream().anyMatch(rate -> rate.ppm() < 0)) {
            throw ContractProblem.TERMS_INVALID.with(
                    "A loan has no rate, or one below 0: " + from + ".", "Give at least one rate, of 0 or more.");
        }
    }

    /** One rate for ever. */
    public static RateSteps of(Rate rate) {
        return new RateSteps(new TreeMap<>(Collections.singletonMap(LocalDate.of(1, 1, 1), rate)));
    }

    /** The same with another rate from a date on. */
    public RateSteps then(LocalDate date, Rate rate) {
        TreeMap<LocalDate, Rate> steps = new TreeMap<>(from);
        steps.put(date, rate);
        return new RateSteps(steps);
    }

    /** The rate on a date. */
    public Rate on(LocalDate date) {
        Map.Entry<LocalDate, Rate> begun = from.floorEntry(date);
        return (begun == null ? from.firstEntry() : begun).getValue();
    }

    /** The first date after one on which the rate may differ; a date beyond all where there is none. */
    LocalDate changesAfter(LocalDate date) {
        LocalDate later = from.higherKey(date);
        return later == null ? LocalDate.MAX : later;
    }
}
