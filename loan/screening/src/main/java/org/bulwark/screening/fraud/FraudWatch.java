package org.bulwark.screening.fraud;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.bulwark.data.event.Event;
import org.bulwark.indicator.fold.PartyState;
import org.bulwark.screening.verification.MeasureReading;
import org.bulwark.screening.verification.Norms;
import org.bulwark.screening.verification.PeerNorms;
import org.bulwark.screening.verification.Sighting;
import org.bulwark.screening.verification.Verification;
import org.bulwark.screening.verification.Verifier;

/**
 * Looks for patterns of fraud among firms: each firm's events are {@link #see seen} once, by any thread, and little of them is kept; then
 * all firms are looked at together. Nothing is read but what sources said and what was known at the instant.
 */
public final class FraudWatch {

    private static final int PEERS = 10;
    private static final long SETTLED = TimeUnit.DAYS.toMicros(91);

    private final FraudRules rules;
    private final MeasureReading measures;
    private final long asOf;
    private final List<FirmTraces> seen = Collections.synchronizedList(new ArrayList<>());

    /**
     * A watch.
     *
     * @param rules when traces are a pattern
     * @param measures how turnover is read from states
     * @param asOf the instant in microseconds: what became known later is not looked at
     */
    public FraudWatch(FraudRules rules, MeasureReading measures, long asOf) {
        this.rules = rules;
        this.measures = measures;
        this.asOf = asOf;
    }

    /**
     * A firm.
     *
     * @param party who
     * @param peers names its peers, such as its industry: what a meter says is compared among them
     */
    public record Firm(String party, String peers) {}

    /**
     * Takes in a firm.
     *
     * @param events all that is known of it, in any order
     */
    public void see(Firm firm, List<Event> events) {
        List<Event> known =
                events.stream().filter(event -> event.knownAt() <= asOf).toList();
        if (known.isEmpty()) {
            return;
        }
        PartyState state = measures.plan().empty();
        known.forEach(event -> measures.plan().fold(event, state));
        seen.add(TraceMaker.of(rules, firm, known, measures.at(state, firstDefault(known))));
    }

    /** What a firm sells in default proves nothing of what it said before: the last period is the one that is settled a quarter later. */
    private long firstDefault(List<Event> known) {
        return known.stream()
                .filter(event -> event.source().equals("loan-servicing")
                        && Fields.text(event, "kind").equals("default"))
                .mapToLong(event -> event.occurredAt() + SETTLED)
                .min()
                .stream()
                .reduce(asOf, Math::min);
    }

    /** How many firms were seen of which anything is known. */
    public int firms() {
        return seen.size();
    }

    /** All suspicions, by firm and pattern. */
    public List<Suspicion> suspicions() {
        List<FirmTraces> firms;
        synchronized (seen) {
            firms = seen.stream()
                    .sorted(Comparator.comparing(FirmTraces::party))
                    .toList();
        }
        List<Suspicion> found = new ArrayList<>();
        found.addAll(new ShellGroups(rules.group()).among(firms));
        found.addAll(new GuaranteeRings(rules.ring()).among(firms));
        // Invoices and money among the members of a group or ring are its own pattern, not sales that were made up.
        Set<String> together = new HashSet<>();
        found.forEach(suspicion -> together.add(suspicion.party()));
        for (FirmTraces firm : firms) {
            for (Pattern pattern : List.of(Pattern.DIVERTED_LOAN, Pattern.DOUBLE_PLEDGE)) {
                List<Clue> clues = firm.clues().getOrDefault(pattern, List.of());
                if (!clues.isEmpty()) {
                    found.add(new Suspicion(firm.party(), pattern, List.of(), clues));
                }
            }
        }
        found.addAll(falsified(firms, together));
        found.sort(Comparator.comparing(Suspicion::party).thenComparing(Suspicion::pattern));
        return found;
    }

    private List<Suspicion> falsified(List<FirmTraces> firms, Set<String> together) {
        Map<String, Norms> norms = new HashMap<>();
        firms.stream()
                .collect(Collectors.groupingBy(FirmTraces::peers))
                .forEach((peers, all) -> norms.put(
                        peers,
                        PeerNorms.of(
                                measures.rules(),
                                all.stream().map(FirmTraces::turnover).toList(),
                                PEERS)));
        List<Suspicion> found = new ArrayList<>();
        for (FirmTraces firm : firms) {
            Verification verification =
                    Verifier.verify(measures.rules(), firm.turnover(), norms.getOrDefault(firm.peers(), Norms.NONE));
            if (verification.outcome() == Verification.Outcome.FALSIFIED && !together.contains(firm.party())) {
                found.add(new Suspicion(
                        firm.party(),
                        Pattern.FALSIFIED_TURNOVER,
                        List.of(),
                        verification.falsified().stream().map(FraudWatch::clue).toList()));
            }
        }
        return found;
    }

    private static Clue clue(Sighting sighting) {
        return Clue.of(
                "turnover-above",
                List.of(),
                "measure",
                sighting.measure(),
                "indicator",
                sighting.indicator(),
                "times",
                String.format(Locale.ROOT, "%.2f", sighting.factor()),
                "periods",
                sighting.periods().stream().map(Object::toString).collect(Collectors.joining(" ")));
    }
}
