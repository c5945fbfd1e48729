package org.bulwark.screening.fraud;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bulwark.data.event.Event;

/**
 * Things and claims pledged to more than one lender: the same claim on a customer sold or pledged twice, or another's pledge entered on the
 * bank's collateral, again or together with debts for others that the bureau knows and the firm did not tell of.
 */
final class DoublePledge {

    private static final int REPORTS = 4;

    private final FraudRules.Pledge rules;

    DoublePledge(FraudRules.Pledge rules) {
        this.rules = rules;
    }

    /**
     * The clues of a firm; none where they do not make the pattern.
     *
     * @param receivables what happened to its claims
     * @param collateral what happened to what it pledged
     * @param bureau reports on it, in the order in which they occurred
     */
    List<Clue> clues(List<Event> receivables, List<Event> collateral, List<Event> bureau) {
        List<Clue> clues = new ArrayList<>();
        List<Event> twice = twice(receivables);
        long claims = twice.stream()
                .map(event -> Fields.text(event, "invoice"))
                .distinct()
                .count();
        List<Event> entries = collateral.stream()
                .filter(event -> Fields.text(event, "kind").equals("second-pledge"))
                .toList();
        List<Event> lost = collateral.stream()
                .filter(event -> Fields.text(event, "kind").equals("inspection") && Fields.denied(event, "found"))
                .toList();
        List<Event> hidden = hidden(bureau);
        boolean supported = !lost.isEmpty() || !hidden.isEmpty();
        if (claims < rules.claims()
                && entries.size() < rules.entries()
                && (entries.isEmpty() || !supported)
                && (claims == 0 || !supported)) {
            return List.of();
        }
        add(clues, "claim-pledged-twice", twice, "claims", claims);
        add(clues, "second-pledge-entered", entries, "entries", entries.size());
        add(clues, "collateral-not-found", lost, "inspections", lost.size());
        add(clues, "debts-for-others", hidden, "reports", hidden.size());
        return clues;
    }

    private static void add(List<Clue> clues, String code, List<Event> events, String name, Object value) {
        if (!events.isEmpty()) {
            clues.add(Clue.of(code, events.stream().map(Fields::place).toList(), name, value));
        }
    }

    /** Entries of claims that were sold or pledged more than once. */
    private static List<Event> twice(List<Event> receivables) {
        Map<String, List<Event>> sold = new LinkedHashMap<>();
        receivables.stream()
                .filter(event -> List.of("factored", "pledged").contains(Fields.text(event, "kind")))
                .forEach(event -> sold.computeIfAbsent(Fields.text(event, "invoice"), _ -> new ArrayList<>())
                        .add(event));
        return sold.values().stream()
                .filter(events -> events.size() > 1)
                .flatMap(List::stream)
                .toList();
    }

    /** The latest reports, when in a good part of them the firm owes for others. */
    private List<Event> hidden(List<Event> bureau) {
        List<Event> reports = bureau.stream()
                .filter(event -> Fields.text(event, "kind").equals("report"))
                .toList();
        List<Event> latest = reports.subList(Math.max(0, reports.size() - REPORTS), reports.size());
        List<Event> owing = latest.stream()
                .filter(event -> Fields.whole(event, "guarantees") > 0)
                .toList();
        return !latest.isEmpty() && owing.size() >= rules.hidden() * latest.size() ? owing : List.of();
    }
}
