package org.bulwark.basics.standing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bulwark.basics.money.Money;
import org.bulwark.basics.party.PartyId;

/**
 * What default is. People configure it, so it lives in a {@link org.bulwark.basics.version.Versioned}.
 *
 * @param level for the obligor, or facility by facility
 * @param daysPastDue more days past due than this make a default; 90
 * @param materiality when what is past due matters
 * @param losses from which loss a sale or a restructuring makes a default
 * @param pullingPpm by facility only: the share of all that is owed, in parts per million, from which defaulted facilities draw the whole
 *     obligor along; 200 000
 * @param probation how long it takes to perform again
 * @param contagion whether the default of one member of a group is a sign against the others
 */
public record DefaultDefinition(
        Level level,
        int daysPastDue,
        Materiality materiality,
        LossThresholds losses,
        long pullingPpm,
        Probation probation,
        boolean contagion) {

    /** That of the European Union, for the obligor, without contagion. */
    public static final DefaultDefinition EUROPEAN = new DefaultDefinition(
            Level.OBLIGOR, 90, Materiality.EUROPEAN, LossThresholds.EUROPEAN, 200_000, Probation.EUROPEAN, false);

    /** {@link StandingProblem#DEFINITION_INVALID} for days outside 1 to 360 or a share that is not between 0 and 1. */
    public DefaultDefinition {
        if (daysPastDue < 1 || daysPastDue > 360 || pullingPpm < 0 || pullingPpm > Materiality.WHOLE) {
            throw StandingProblem.DEFINITION_INVALID.with(
                    "A default after " + daysPastDue + " days with a pulling share of " + pullingPpm
                            + " parts per million cannot be.",
                    "Give 1 to 360 days and 0 to 1000000 parts per million.");
        }
    }

    /** The same at another level. */
    public DefaultDefinition at(Level another) {
        return new DefaultDefinition(another, daysPastDue, materiality, losses, pullingPpm, probation, contagion);
    }

    /** The same with other limits, in another currency say. */
    public DefaultDefinition with(Materiality another) {
        return new DefaultDefinition(level, daysPastDue, another, losses, pullingPpm, probation, contagion);
    }

    /** The same for amounts of a currency: limits are amounts of one currency, and of others the days alone must do. */
    public DefaultDefinition in(Currency currency) {
        if (currency.equals(materiality.other().currency())) {
            return this;
        }
        Money nothing = Money.zero(currency);
        return with(new Materiality(nothing, nothing, 0));
    }

    /** The same with contagion in the group, or without. */
    public DefaultDefinition contagion(boolean spreads) {
        return new DefaultDefinition(level, daysPastDue, materiality, losses, pullingPpm, probation, spreads);
    }

    /** How an obligor stood, by all that is known of it up to a business date, that date included. What is dated later is left out. */
    public Standings standings(ObligorHistory history, LocalDate asOf) {
        return new Assessment(this, history, asOf.plusDays(1)).standings();
    }

    /**
     * How the members of a group stood. With contagion, the time in which one of them was in default (not that of its probation) is
     * an indication against every other; what spread to a member does not spread on from it.
     */
    public SortedMap<PartyId, Standings> standings(Map<PartyId, ObligorHistory> group, LocalDate asOf) {
        SortedMap<PartyId, Standings> alone = new TreeMap<>();
        group.forEach((party, history) -> alone.put(party, standings(history, asOf)));
        if (!contagion) {
            return alone;
        }
        SortedMap<PartyId, Standings> together = new TreeMap<>();
        group.forEach((party, history) -> {
            List<Indication> caught = new ArrayList<>();
            alone.forEach((other, standings) -> {
                if (!other.equals(party)) {
                    caught.addAll(spread(standings));
                }
            });
            together.put(party, standings(history.with(caught), asOf));
        });
        return together;
    }

    /**
     * Days past due on a business date: how many days in a row, that one included, what is past due has mattered; the most of any
     * facility where default is found by facility.
     */
    public int daysPastDue(ObligorHistory history, LocalDate date) {
        Assessment assessment = new Assessment(this, history, date.plusDays(1));
        if (level == Level.OBLIGOR) {
            return running(assessment.material(history.arrears()), date);
        }
        return history.arrears().stream()
                .map(Arrears::facility)
                .distinct()
                .mapToInt(facility -> running(
                        assessment.material(history.arrears().stream()
                                .filter(a -> a.facility().equals(facility))
                                .toList()),
                        date))
                .max()
                .orElse(0);
    }

    private static int running(List<Span> material, LocalDate date) {
        return material.stream()
                .filter(span -> span.contains(date))
                .mapToInt(span -> Math.toIntExact(ChronoUnit.DAYS.between(span.from(), date) + 1))
                .findFirst()
                .orElse(0);
    }

    private static List<Indication> spread(Standings standings) {
        return standings.obligor().stream()
                .filter(period -> period.standing() == Standing.IN_DEFAULT)
                .map(period -> {
                    Indication sign = Indication.of(UnlikelyToPay.DEFAULT_IN_GROUP, period.from());
                    return period.until().map(sign::until).orElse(sign);
                })
                .toList();
    }
}
