package org.bulwark.screening.fraud;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Firms that one hand runs: two are held together by several kinds of tie, such as a device on which both sign in, an address or a person
 * in the register, money that goes both ways, invoices. One kind alone is life: a shared office, a good customer.
 */
final class ShellGroups {

    private final FraudRules.Group rules;

    ShellGroups(FraudRules.Group rules) {
        this.rules = rules;
    }

    /** Two firms by name, the lesser first. */
    private record Two(String one, String other) {
        static Two of(String a, String b) {
            return a.compareTo(b) < 0 ? new Two(a, b) : new Two(b, a);
        }
    }

    List<Suspicion> among(List<FirmTraces> firms) {
        Map<Two, Set<String>> ties = new HashMap<>();
        shared(firms, firm -> used(firm), "device", ties);
        for (String kind : List.of("address", "person", "agent")) {
            shared(firms, firm -> handles(firm, kind), kind, ties);
        }
        flows(firms, ties);
        Map<String, Set<String>> held = new HashMap<>();
        ties.forEach((two, kinds) -> {
            if (kinds.size() >= rules.ties() && kinds.stream().anyMatch(rules.strong()::contains)) {
                held.computeIfAbsent(two.one, _ -> new TreeSet<>()).add(two.other);
                held.computeIfAbsent(two.other, _ -> new TreeSet<>()).add(two.one);
            }
        });
        List<Suspicion> found = new ArrayList<>();
        for (List<String> group : Circles.of(held)) {
            group.forEach(member -> found.add(suspicion(member, group, ties)));
        }
        return found;
    }

    private Set<String> used(FirmTraces firm) {
        Set<String> used = new HashSet<>();
        firm.devices().forEach((device, sessions) -> {
            if (sessions >= rules.sessions()) {
                used.add(device);
            }
        });
        return used;
    }

    private static Set<String> handles(FirmTraces firm, String kind) {
        Set<String> handles = new HashSet<>();
        firm.handles().stream().filter(handle -> handle.startsWith(kind + " ")).forEach(handles::add);
        return handles;
    }

    /** Ties of what several firms have; what a crowd has ties nobody. */
    private void shared(
            List<FirmTraces> firms, Function<FirmTraces, Set<String>> has, String kind, Map<Two, Set<String>> ties) {
        Map<String, List<String>> by = new HashMap<>();
        firms.forEach(firm -> has.apply(firm)
                .forEach(one -> by.computeIfAbsent(one, _ -> new ArrayList<>()).add(firm.party())));
        by.values().stream()
                .filter(parties -> parties.size() > 1 && parties.size() <= rules.crowd())
                .forEach(parties -> {
                    for (int i = 0; i < parties.size(); i++) {
                        for (int j = 0; j < i; j++) {
                            tie(parties.get(i), parties.get(j), kind, ties);
                        }
                    }
                });
    }

    private static void flows(List<FirmTraces> firms, Map<Two, Set<String>> ties) {
        Set<String> all = new HashSet<>();
        firms.forEach(firm -> all.add(firm.party()));
        firms.forEach(firm -> firm.flows().forEach((other, flow) -> {
            if (all.contains(other)) {
                if (flow.in() > 0 && flow.out() > 0) {
                    tie(firm.party(), other, "money-both-ways", ties);
                }
                if (flow.invoices() > 0 && flow.out() > 0) {
                    tie(firm.party(), other, "invoices-of-related", ties);
                }
            }
        }));
    }

    private static void tie(String one, String other, String kind, Map<Two, Set<String>> ties) {
        if (!one.equals(other)) {
            ties.computeIfAbsent(Two.of(one, other), _ -> new TreeSet<>()).add(kind);
        }
    }

    private static Suspicion suspicion(String member, List<String> group, Map<Two, Set<String>> ties) {
        List<String> others = group.stream().filter(one -> !one.equals(member)).toList();
        Map<String, Integer> kinds = new TreeMap<>();
        others.forEach(other ->
                ties.getOrDefault(Two.of(member, other), Set.of()).forEach(kind -> kinds.merge(kind, 1, Integer::sum)));
        List<Clue> clues = kinds.entrySet().stream()
                .map(kind -> Clue.of("tied-by", List.of(), "kind", kind.getKey(), "firms", kind.getValue()))
                .toList();
        return new Suspicion(member, Pattern.SHELL_GROUP, others, clues);
    }
}
