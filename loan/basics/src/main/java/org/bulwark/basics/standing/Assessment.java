package org.bulwark.basics.standing;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bulwark.basics.Reason;
import org.bulwark.basics.party.FacilityId;

/** One obligor's history under a definition, up to a date. */
final class Assessment {

    private final DefaultDefinition definition;
    private final ObligorHistory history;
    private final LocalDate end;

    /**
     * An assessment.
     *
     * @param end the first date that is not assessed
     */
    Assessment(DefaultDefinition definition, ObligorHistory history, LocalDate end) {
        this.definition = definition;
        this.history = history;
        this.end = end;
    }

    Standings standings() {
        return switch (definition.level()) {
            case OBLIGOR -> new Standings(wholeObligor(), new TreeMap<>());
            case FACILITY -> byFacility();
        };
    }

    /** When what is past due matters, over some records. */
    List<Span> material(List<Arrears> arrears) {
        return Balance.of(arrears)
                .where(
                        (pastDue, onBalance) ->
                                definition.materiality().isExceeded(history.retail(), pastDue, onBalance),
                        end);
    }

    private List<StandingPeriod> wholeObligor() {
        List<Span> material = material(history.arrears());
        List<Trigger> triggers = new ArrayList<>(pastDue(material));
        triggers.addAll(unlikely(history.indications()));
        return Course.of(triggers, material, definition.probation(), end);
    }

    private Standings byFacility() {
        List<Trigger> shared = new ArrayList<>(unlikely(history.indications().stream()
                .filter(Indication::isAboutObligor)
                .toList()));
        SortedMap<FacilityId, List<Arrears>> records = new TreeMap<>();
        history.arrears()
                .forEach(a -> records.computeIfAbsent(a.facility(), _ -> new ArrayList<>())
                        .add(a));
        history.indications()
                .forEach(i -> i.facility().ifPresent(f -> records.computeIfAbsent(f, _ -> new ArrayList<>())));
        SortedMap<FacilityId, List<Trigger>> own = new TreeMap<>();
        records.forEach((facility, arrears) -> own.put(facility, own(facility, arrears)));
        shared.addAll(pulled(records, own));
        SortedMap<FacilityId, List<StandingPeriod>> periods = new TreeMap<>();
        records.forEach((facility, arrears) -> {
            List<Trigger> all = new ArrayList<>(own.getOrDefault(facility, List.of()));
            all.addAll(shared);
            periods.put(facility, Course.of(all, material(arrears), definition.probation(), end));
        });
        return new Standings(Course.of(shared, material(history.arrears()), definition.probation(), end), periods);
    }

    private List<Trigger> own(FacilityId facility, List<Arrears> arrears) {
        List<Trigger> triggers = new ArrayList<>(pastDue(material(arrears)));
        triggers.addAll(unlikely(history.indications().stream()
                .filter(i -> i.isAbout(facility) && !i.isAboutObligor())
                .toList()));
        return triggers;
    }

    /** Default by days past due: from the first date on which more than the threshold of days have been counted. */
    private List<Trigger> pastDue(List<Span> material) {
        int days = definition.daysPastDue();
        List<Trigger> triggers = new ArrayList<>();
        for (Span span : material) {
            // The first day counts 1, so the day number days + 1 comes that many days later.
            Span late = new Span(span.from().plusDays(days), span.until());
            if (!late.isEmpty()) {
                Reason reason = reason("standing/days-past-due", "days", days, "since", span.from());
                triggers.add(new Trigger(late, Optional.empty(), reason));
            }
        }
        return triggers;
    }

    private List<Trigger> unlikely(List<Indication> indications) {
        List<Trigger> triggers = new ArrayList<>();
        for (Indication indication : indications) {
            Span span = new Span(indication.from(), indication.until().orElse(end)).before(end);
            if (definition.losses().isDefault(indication) && !span.isEmpty()) {
                String kind = indication.kind().word();
                Reason reason = reason("standing/unlikely-to-pay", "kind", kind, "since", indication.from());
                triggers.add(new Trigger(span, restructured(indication), reason));
            }
        }
        return triggers;
    }

    /** The end of the grace where there is one, else the date of the restructuring itself. */
    private Optional<LocalDate> restructured(Indication indication) {
        LocalDate date = indication.from();
        return Optional.of(indication)
                .filter(i -> i.kind() == UnlikelyToPay.DISTRESSED_RESTRUCTURING)
                .map(i -> i.until().orElse(end))
                .map(until -> until.isAfter(date.plusDays(1)) ? until : date);
    }

    /** Where the defaulted facilities reach the pulling share of all that is owed, the whole obligor defaults. */
    private List<Trigger> pulled(
            SortedMap<FacilityId, List<Arrears>> records, SortedMap<FacilityId, List<Trigger>> own) {
        Map<FacilityId, Balance> balances = new TreeMap<>();
        records.forEach((facility, arrears) -> balances.put(facility, Balance.of(arrears)));
        TreeSet<LocalDate> dates = new TreeSet<>();
        balances.values().forEach(balance -> balance.dates().forEach(dates::add));
        own.values()
                .forEach(triggers -> triggers.forEach(t -> {
                    dates.add(t.from());
                    dates.add(t.until());
                }));
        List<Trigger> pulled = new ArrayList<>();
        for (LocalDate date : dates.headSet(end)) {
            if (isPulled(date, balances, own)) {
                LocalDate next = dates.higher(date);
                LocalDate until = next == null || next.isAfter(end) ? end : next;
                boolean joins = !pulled.isEmpty() && pulled.getLast().until().equals(date);
                LocalDate from = joins ? pulled.removeLast().from() : date;
                pulled.add(new Trigger(
                        new Span(from, until),
                        Optional.empty(),
                        reason("standing/pulled", "share-ppm", definition.pullingPpm(), "since", from)));
            }
        }
        return pulled;
    }

    private boolean isPulled(
            LocalDate date, Map<FacilityId, Balance> balances, SortedMap<FacilityId, List<Trigger>> own) {
        BigInteger total = BigInteger.ZERO;
        BigInteger defaulted = BigInteger.ZERO;
        for (Map.Entry<FacilityId, Balance> entry : balances.entrySet()) {
            BigInteger owed = BigInteger.valueOf(entry.getValue().onBalance(date));
            boolean holds = own.getOrDefault(entry.getKey(), List.of()).stream()
                    .anyMatch(t -> t.span().contains(date));
            total = total.add(owed);
            defaulted = holds ? defaulted.add(owed) : defaulted;
        }
        BigInteger share = total.multiply(BigInteger.valueOf(definition.pullingPpm()));
        return defaulted.signum() > 0
                && defaulted.multiply(BigInteger.valueOf(Materiality.WHOLE)).compareTo(share) >= 0;
    }

    private static Reason reason(String code, String name, Object value, String other, Object its) {
        SequencedMap<String, String> parameters = new LinkedHashMap<>();
        parameters.put(name, value.toString());
        parameters.put(other, its.toString());
        return new Reason(code, parameters);
    }
}
