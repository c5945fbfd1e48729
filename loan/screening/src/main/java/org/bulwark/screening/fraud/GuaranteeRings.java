package org.bulwark.screening.fraud;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Firms that guarantee for each other in a circle: who is called on cannot pay, because it has vouched for all the rest. */
final class GuaranteeRings {

    private final FraudRules.Ring rules;

    GuaranteeRings(FraudRules.Ring rules) {
        this.rules = rules;
    }

    List<Suspicion> among(List<FirmTraces> firms) {
        Map<String, Set<String>> edges = new HashMap<>();
        firms.forEach(firm -> edges.put(firm.party(), new HashSet<>(firm.guarantees())));
        Map<String, FirmTraces> byParty = new HashMap<>();
        firms.forEach(firm -> byParty.put(firm.party(), firm));
        List<Suspicion> found = new ArrayList<>();
        for (List<String> ring : Circles.of(edges)) {
            if (ring.size() >= rules.members()) {
                ring.forEach(member -> found.add(suspicion(member, ring, byParty)));
            }
        }
        return found;
    }

    private static Suspicion suspicion(String member, List<String> ring, Map<String, FirmTraces> byParty) {
        List<String> others = ring.stream().filter(one -> !one.equals(member)).toList();
        FirmTraces traces = byParty.get(member);
        List<Clue> own = traces == null ? List.of() : traces.clues().getOrDefault(Pattern.GUARANTEE_RING, List.of());
        List<Clue> clues = new ArrayList<>();
        clues.add(Clue.of("guarantees-in-a-circle", List.of(), "members", ring.size()));
        clues.addAll(own);
        return new Suspicion(member, Pattern.GUARANTEE_RING, others, clues);
    }
}
