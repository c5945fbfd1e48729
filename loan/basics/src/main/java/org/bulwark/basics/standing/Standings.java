package org.bulwark.basics.standing;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bulwark.basics.party.FacilityId;

/**
 * How an obligor and its facilities stood, up to the date of the assessment.
 *
 * <p>Periods follow one another without a gap and begin with the first default; before it everything performs.
 *
 * @param obligor the obligor's periods; where default is found by facility, what makes all of the obligor default
 * @param facilities by facility, where default is found by facility; else empty
 */
public record Standings(List<StandingPeriod> obligor, SortedMap<FacilityId, List<StandingPeriod>> facilities) {

    /** Copies. */
    public Standings {
        obligor = List.copyOf(obligor);
        facilities = Collections.unmodifiableSortedMap(new TreeMap<>(facilities));
    }

    /** The periods of a facility: its own where there are such, else its obligor's. */
    public List<StandingPeriod> of(FacilityId facility) {
        return facilities.getOrDefault(facility, obligor);
    }

    /** How the obligor stood on a date. */
    public Standing on(LocalDate date) {
        return on(obligor, date);
    }

    /** How a facility stood on a date. */
    public Standing on(FacilityId facility, LocalDate date) {
        return on(of(facility), date);
    }

    private static Standing on(List<StandingPeriod> periods, LocalDate date) {
        return periods.stream()
                .filter(p -> p.contains(date))
                .findFirst()
                .map(StandingPeriod::standing)
                .orElse(Standing.PERFORMING);
    }
}
