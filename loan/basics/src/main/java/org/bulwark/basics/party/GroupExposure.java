package org.bulwark.basics.party;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.bulwark.basics.money.Money;
import org.bulwark.basics.money.MoneySum;

/**
 * All that hangs on one group: what its members owe or may draw, and what they guarantee for others.
 *
 * @param group whose
 * @param counted entry by entry, in the order of the members
 * @param byCurrency the sum of the entries in each currency (ISO 4217 code), before conversion
 * @param total the sum of all entries in the currency of the measure
 */
public record GroupExposure(
        ControlGroup group, List<Counted> counted, SortedMap<String, Money> byCurrency, Money total) {

    /**
     * One entry and why it counts.
     *
     * @param exposure of which facility
     * @param guarantee the guarantee by which it counts; empty when a member owes it
     * @param amount how much of it counts, in the currency of the facility
     * @param converted the same in the currency of the measure
     */
    public record Counted(Exposure exposure, Optional<Relation> guarantee, Money amount, Money converted) {

        /** Whether a member owes it; otherwise a member guarantees it. */
        public boolean isDirect() {
            return guarantee.isEmpty();
        }
    }

    /** Copies the list and the map. */
    public GroupExposure {
        counted = List.copyOf(counted);
        byCurrency = Collections.unmodifiableSortedMap(new TreeMap<>(byCurrency));
    }

    /**
     * The exposure of a party's group.
     *
     * <p>A facility of a member counts in full. A facility of an outsider whom members guarantee counts by the guaranteed share,
     * rounded up; guarantees of several members for one outsider count in the order of their ids and together no more than the whole
     * of it. A guarantee within the group adds nothing, for what it secures is counted already; a guarantee for a guarantor is not
     * followed.
     *
     * @param party whose group
     * @param connections the relations of the date
     * @param facilities the facilities of a party
     * @param measure conversion factors and exchange rates
     */
    public static GroupExposure of(
            PartyId party,
            Connections connections,
            Function<PartyId, List<Facility>> facilities,
            ExposureMeasure measure) {
        ControlGroup group = connections.groupOf(party);
        List<Counted> counted = new ArrayList<>();
        for (PartyId member : group.parties()) {
            for (Exposure exposure : exposures(member, facilities, measure)) {
                counted.add(direct(exposure, measure));
            }
        }
        Map<PartyId, Long> guaranteed = new HashMap<>();
        for (Relation guarantee : connections.guaranteesOf(group)) {
            long already = guaranteed.getOrDefault(guarantee.to(), 0L);
            long share = Math.min(guarantee.sharePpm(), Relation.WHOLE - already);
            guaranteed.put(guarantee.to(), already + share);
            for (Exposure exposure : exposures(guarantee.to(), facilities, measure)) {
                counted.add(indirect(exposure, guarantee, already, share, measure));
            }
        }
        counted.removeIf(entry -> entry.amount().isZero());
        return summed(group, counted, measure.rates().into());
    }

    /** What members owe or may draw themselves, in the currency of the measure. */
    public Money direct() {
        return sum(counted.stream().filter(Counted::isDirect).toList(), total.currency());
    }

    /** What members guarantee for others, in the currency of the measure. */
    public Money indirect() {
        return total.minus(direct());
    }

    /** The part of the total that one party owes. */
    public Money of(PartyId obligor) {
        return sum(
                counted.stream()
                        .filter(c -> c.exposure().obligor().equals(obligor))
                        .toList(),
                total.currency());
    }

    private static List<Exposure> exposures(
            PartyId party, Function<PartyId, List<Facility>> facilities, ExposureMeasure measure) {
        return facilities.apply(party).stream()
                .sorted(Comparator.comparing(Facility::id))
                .map(facility -> Exposure.of(facility, measure.factors()))
                .toList();
    }

    private static Counted direct(Exposure exposure, ExposureMeasure measure) {
        Money amount = exposure.amount();
        return new Counted(exposure, Optional.empty(), amount, measure.converted(amount));
    }

    /** The share between what other guarantees cover already and that plus this one, so that the parts of the whole add up to it. */
    private static Counted indirect(
            Exposure exposure, Relation guarantee, long already, long share, ExposureMeasure measure) {
        Money amount = covered(exposure, already + share).minus(covered(exposure, already));
        Money converted = measure.converted(covered(exposure, already + share))
                .minus(measure.converted(covered(exposure, already)));
        return new Counted(exposure, Optional.of(guarantee), amount, converted);
    }

    private static Money covered(Exposure exposure, long sharePpm) {
        return exposure.amount().times(sharePpm, Relation.WHOLE, RoundingMode.CEILING);
    }

    private static GroupExposure summed(ControlGroup group, List<Counted> counted, Currency into) {
        Map<String, MoneySum> sums = new TreeMap<>();
        for (Counted entry : counted) {
            Currency currency = entry.amount().currency();
            sums.merge(currency.getCurrencyCode(), MoneySum.zero(currency).plus(entry.amount()), MoneySum::plus);
        }
        SortedMap<String, Money> byCurrency = new TreeMap<>();
        sums.forEach((code, sum) -> byCurrency.put(code, sum.total()));
        return new GroupExposure(group, counted, byCurrency, sum(counted, into));
    }

    private static Money sum(List<Counted> counted, Currency into) {
        return MoneySum.of(counted.stream().map(Counted::converted).toList(), into)
                .total();
    }
}
