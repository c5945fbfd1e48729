package org.bulwark.screening.verification;

import java.util.List;
import java.util.Optional;

/**
 * Whether what is told of a firm's turnover can be true together.
 *
 * @param outcome what it comes to
 * @param falsified measures that the firm can swell and that stand above what is believed, the most striking first; empty unless the outcome
 *     is {@link Outcome#FALSIFIED} or {@link Outcome#UNCLEAR}
 * @param apart other measures that stand out in the latest period that is believed: below, or above and not to be swollen by the firm
 * @param missing the codes of measures that tell of no period
 * @param comparisons period by period, the latest first
 */
public record Verification(
        Outcome outcome,
        List<Sighting> falsified,
        List<Sighting> apart,
        List<String> missing,
        List<Comparison> comparisons) {

    /** What it comes to. */
    public enum Outcome {
        /** Independent sources agree and nothing stands above them. */
        CONFIRMED,
        /** Something does not fit, and it is not enough to name anybody. */
        UNCLEAR,
        /** What the firm can swell stands above what independent sources agree on, again and again. */
        FALSIFIED,
        /** Too few independent sources tell of any period. */
        UNTOLD
    }

    /** Copies the lists. */
    public Verification {
        falsified = List.copyOf(falsified);
        apart = List.copyOf(apart);
        missing = List.copyOf(missing);
        comparisons = List.copyOf(comparisons);
    }

    /** The latest period of which something is believed. */
    public Optional<Comparison> latest() {
        return comparisons.stream().filter(Comparison::believed).findFirst();
    }

    /** The turnover of twelve months that is believed, in minor units. */
    public Optional<Long> turnover() {
        return latest().map(Comparison::turnover).map(Math::round);
    }

    /** How much of all weight agrees on it, 0 to 1. */
    public double confidence() {
        return latest().map(Comparison::confidence).orElse(0.0);
    }

    /** How many times the most striking falsified measure is what is believed; 1 for none. */
    public double factor() {
        return falsified.stream().mapToDouble(Sighting::factor).max().orElse(1);
    }
}
