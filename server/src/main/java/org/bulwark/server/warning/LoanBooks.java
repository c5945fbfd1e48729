package org.bulwark.server.warning;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bulwark.basics.money.Money;
import org.bulwark.basics.party.FacilityId;
import org.bulwark.basics.standing.Arrears;
import org.bulwark.basics.standing.DefaultDefinition;
import org.bulwark.basics.standing.Indication;
import org.bulwark.basics.standing.ObligorHistory;
import org.bulwark.basics.standing.Standings;
import org.bulwark.basics.standing.UnlikelyToPay;
import org.bulwark.basics.time.Microseconds;
import org.bulwark.data.event.Event;
import org.jspecify.annotations.Nullable;

/**
 * What the bank's own books ({@code loan-servicing}) tell of the loans of a party. Default is what the one definition makes of it: the days
 * past due of month ends with what is past due then, write-offs, and what the books call a default. No other truth is asked.
 */
final class LoanBooks {

    /** The source that tells of loans. */
    static final String SOURCE = "loan-servicing";

    private static final String MONTH_END = "month-end";

    private final List<Entry> entries;
    private final Currency currency;

    private record Entry(
            FacilityId facility,
            String kind,
            LocalDate day,
            long knownAt,
            long daysPastDue,
            Optional<Money> arrears,
            Money owed,
            Money limit) {}

    private LoanBooks(List<Entry> entries, Currency currency) {
        this.entries = entries;
        this.currency = currency;
    }

    /**
     * The books of a party.
     *
     * @param events all that is told of it
     * @param currency of the source
     * @param zone the bank's: its days are business dates
     */
    static LoanBooks of(List<Event> events, Currency currency, ZoneId zone) {
        List<Entry> entries = new ArrayList<>();
        for (Event event : events) {
            if (event.source().equals(SOURCE)) {
                Map<String, Object> known = event.fields().known();
                entries.add(new Entry(
                        new FacilityId(String.valueOf(known.get("facility"))),
                        String.valueOf(known.get("kind")),
                        Microseconds.instant(event.occurredAt()).atZone(zone).toLocalDate(),
                        event.knownAt(),
                        known.get("days_past_due") instanceof Long days ? days : 0,
                        money(known.get("arrears"), currency),
                        money(known.get("outstanding"), currency).orElse(Money.zero(currency)),
                        money(known.get("limit"), currency).orElse(Money.zero(currency))));
            }
        }
        entries.sort(Comparator.comparing(Entry::day).thenComparingLong(Entry::knownAt));
        return new LoanBooks(entries, currency);
    }

    private static Optional<Money> money(@Nullable Object minor, Currency currency) {
        return minor instanceof Long amount ? Optional.of(new Money(amount, currency)) : Optional.empty();
    }

    /** Whether a loan ran in a month: something was told of it in that month or before, and at its end or later. */
    boolean hasLoan(YearMonth month) {
        return !entries.isEmpty()
                && !YearMonth.from(entries.getFirst().day).isAfter(month)
                && !YearMonth.from(entries.getLast().day).isBefore(month);
    }

    /** Whether the month ends that were told last, as known at an instant in microseconds, were past due. */
    boolean isLate(long knownAt) {
        Map<FacilityId, Entry> latest = new HashMap<>();
        entries.stream()
                .filter(entry -> entry.knownAt <= knownAt && entry.kind.equals(MONTH_END))
                .forEach(entry -> latest.put(entry.facility, entry));
        return latest.values().stream().anyMatch(entry -> entry.daysPastDue > 0);
    }

    /** What is owed or may be drawn, as known at an instant in microseconds. */
    Money exposed(long knownAt) {
        Map<FacilityId, Money> latest = new HashMap<>();
        for (Entry entry : entries) {
            if (entry.knownAt <= knownAt) {
                switch (entry.kind) {
                    case MONTH_END, "disbursement", "drawing" ->
                        latest.put(entry.facility, entry.owed.max(entry.limit));
                    case "closure", "write-off" -> latest.remove(entry.facility);
                    default -> {
                        // changes what is owed at the next month's end
                    }
                }
            }
        }
        return latest.values().stream().reduce(Money.zero(currency), Money::plus);
    }

    /**
     * How the party stood, by all that is known of it by now: for judging, never an input.
     *
     * @param retail whether it is a retail obligor
     * @param asOf the last business date
     */
    Standings standings(boolean retail, LocalDate asOf) {
        DefaultDefinition definition = DefaultDefinition.EUROPEAN.in(currency);
        return definition.standings(new ObligorHistory(retail, arrears(), indications()), asOf);
    }

    /** From month ends: what is past due began as many days before as they tell; between them the one before holds. */
    private List<Arrears> arrears() {
        Map<FacilityId, TreeMap<LocalDate, Arrears>> byFacility = new TreeMap<>();
        for (Entry entry : entries) {
            TreeMap<LocalDate, Arrears> of = byFacility.computeIfAbsent(entry.facility, _ -> new TreeMap<>());
            switch (entry.kind) {
                case MONTH_END -> {
                    if (entry.daysPastDue > 0) {
                        LocalDate began = entry.day.minusDays(entry.daysPastDue);
                        of.subMap(began, true, entry.day, true)
                                .values()
                                .removeIf(one -> !one.pastDue().isPositive());
                        of.putIfAbsent(began, pastDue(entry, began));
                        of.put(entry.day, pastDue(entry, entry.day));
                    } else {
                        of.put(entry.day, nothingPastDue(entry));
                    }
                }
                case "closure" -> of.put(entry.day, nothingPastDue(entry));
                default -> {
                    // tells nothing of how late it is
                }
            }
        }
        return byFacility.values().stream().flatMap(of -> of.values().stream()).toList();
    }

    private Arrears nothingPastDue(Entry entry) {
        return new Arrears(entry.day, entry.facility, Money.zero(currency), entry.owed);
    }

    /** Where the books do not say how much is past due, all that is owed is: on the side of caution. */
    private static Arrears pastDue(Entry entry, LocalDate from) {
        Money amount = entry.arrears.orElse(entry.owed);
        return new Arrears(from, entry.facility, amount, entry.owed.max(amount));
    }

    private List<Indication> indications() {
        List<Indication> indications = new ArrayList<>();
        for (Entry entry : entries) {
            switch (entry.kind) {
                case "default" -> indications.add(Indication.of(UnlikelyToPay.OTHER, entry.day));
                case "write-off" -> indications.add(Indication.of(UnlikelyToPay.SPECIFIC_ADJUSTMENT, entry.day));
                default -> {
                    // no sign
                }
            }
        }
        return indications;
    }
}
