package org.bulwark.decision.policy;

import java.util.List;
import java.util.Optional;

/**
 * The score's range, divided.
 *
 * @param fact the fact that is divided: {@code score.pd} or {@code score.points}
 * @param bands in any order; gaps and overlaps are found by {@link PolicyCheck}
 */
public record ScoreBands(String fact, List<Band> bands) {

    /** Copies the list. */
    public ScoreBands {
        bands = List.copyOf(bands);
        if (bands.isEmpty()) {
            throw Shape.invalid("The score has no bands.", "Give one band at least, or leave the bands out.");
        }
    }

    /** The band of a value: the first that holds it; nothing when none does. */
    public Optional<Band> of(double value) {
        double top = bands.stream().mapToDouble(Band::to).max().orElseThrow();
        return bands.stream()
                .filter(b -> b.from() <= value && (value < b.to() || (value == b.to() && b.to() == top)))
                .findFirst();
    }

    /** The grades in order, each once. */
    public List<String> grades() {
        return bands.stream().map(Band::grade).distinct().toList();
    }
}
