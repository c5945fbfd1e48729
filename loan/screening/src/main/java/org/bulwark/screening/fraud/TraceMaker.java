package org.bulwark.screening.fraud;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bulwark.data.event.Event;
import org.bulwark.screening.fraud.FirmTraces.Flow;
import org.bulwark.screening.verification.PeriodValues;

/** Makes the traces of one firm from its events. */
final class TraceMaker {

    private final FraudRules rules;
    private final Map<String, List<Event>> bySource;

    private TraceMaker(FraudRules rules, List<Event> events) {
        this.rules = rules;
        this.bySource = events.stream()
                .sorted(Comparator.comparingLong(Event::occurredAt)
                        .thenComparing(Event::source)
                        .thenComparing(Event::id))
                .collect(Collectors.groupingBy(Event::source));
    }

    static FirmTraces of(FraudRules rules, FraudWatch.Firm firm, List<Event> events, List<PeriodValues> turnover) {
        TraceMaker maker = new TraceMaker(rules, events);
        return new FirmTraces(
                firm.party(),
                firm.peers(),
                turnover,
                maker.clues(),
                maker.guarantees(),
                maker.devices(),
                maker.handles(),
                maker.flows());
    }

    private List<Event> of(String source) {
        return bySource.getOrDefault(source, List.of());
    }

    private Map<Pattern, List<Clue>> clues() {
        Map<Pattern, List<Clue>> clues = new EnumMap<>(Pattern.class);
        clues.put(
                Pattern.DIVERTED_LOAN,
                new Diversion(rules.diversion()).clues(of("bank-account"), of("loan-servicing")));
        clues.put(
                Pattern.DOUBLE_PLEDGE,
                new DoublePledge(rules.pledge()).clues(of("receivable"), of("collateral"), of("credit-bureau")));
        clues.put(Pattern.GUARANTEE_RING, given());
        return clues;
    }

    /** What it guarantees, beside what it is worth. */
    private List<Clue> given() {
        List<Event> given = guaranteed();
        if (given.isEmpty()) {
            return List.of();
        }
        Event last = given.getLast();
        return List.of(Clue.of(
                "guarantees-given",
                given.stream().map(Fields::place).toList(),
                "total",
                Fields.whole(last, "total_given"),
                "net-assets",
                Fields.whole(last, "net_assets")));
    }

    private List<Event> guaranteed() {
        return of("guarantee").stream()
                .filter(event -> List.of("given", "raised", "renewed").contains(Fields.text(event, "kind")))
                .toList();
    }

    /** For whom it guarantees: what was released no longer counts. */
    private Set<String> guarantees() {
        Set<String> guarantees = new HashSet<>();
        of("guarantee").forEach(event -> {
            switch (Fields.text(event, "kind")) {
                case "given", "raised", "renewed" -> guarantees.add(Fields.text(event, "counterparty"));
                case "released" -> guarantees.remove(Fields.text(event, "counterparty"));
                default -> {}
            }
        });
        return guarantees;
    }

    private Map<String, Integer> devices() {
        Map<String, Integer> devices = new HashMap<>();
        of("device").forEach(event -> devices.merge(Fields.text(event, "device"), 1, Integer::sum));
        return devices;
    }

    private Set<String> handles() {
        Set<String> handles = new HashSet<>();
        of("registry-change").forEach(event -> {
            for (String kind : List.of("address", "person", "agent")) {
                String value = Fields.text(event, kind);
                if (!value.isEmpty()) {
                    handles.add(kind + " " + value);
                }
            }
        });
        return handles;
    }

    private Map<String, Flow> flows() {
        Map<String, Flow> flows = new HashMap<>();
        for (Event event : of("bank-account")) {
            String kind = Fields.text(event, "counterparty_kind");
            long amount = Fields.whole(event, "amount");
            boolean in = Fields.text(event, "direction").equals("in");
            if (in && (kind.equals("customer") || kind.equals("related"))) {
                add(flows, event, amount, 0, 0);
            } else if (!in && kind.equals("related")) {
                add(flows, event, 0, amount, 0);
            }
        }
        of("tax-invoice").forEach(event -> add(flows, event, 0, 0, 1));
        return flows;
    }

    private static void add(Map<String, Flow> flows, Event event, long in, long out, int invoices) {
        String other = Fields.text(event, "counterparty");
        if (!other.isEmpty()) {
            flows.merge(other, new Flow(in, out, invoices), (a, b) -> a.and(b.in(), b.out(), b.invoices()));
        }
    }
}
