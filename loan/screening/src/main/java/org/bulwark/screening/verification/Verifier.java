package org.bulwark.screening.verification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bulwark.screening.verification.Measure.Kind;
import org.bulwark.screening.verification.Said.Basis;
import org.bulwark.screening.verification.Verification.Outcome;

/**
 * Compares what several sources say of a firm's turnover, period by period. In each period the heaviest set of tellers that agree, each with
 * each, is believed; what a firm can swell by itself and what stands above it is a sighting. Enough sightings name it.
 */
public final class Verifier {

    private static final int YEAR = 12;

    private final VerificationRules rules;
    private final Norms norms;

    private Verifier(VerificationRules rules, Norms norms) {
        this.rules = rules;
        this.norms = norms;
    }

    /**
     * Verifies the turnover of a firm.
     *
     * @param rules what is compared
     * @param periods what the measures are, the latest period first
     * @param norms what is usual among its peers
     */
    public static Verification verify(VerificationRules rules, List<PeriodValues> periods, Norms norms) {
        return new Verifier(rules, norms).of(periods);
    }

    private Verification of(List<PeriodValues> periods) {
        double[] levels =
                periods.stream().mapToDouble(period -> levels(rules, period)).toArray();
        List<Comparison> comparisons = IntStream.range(0, periods.size())
                .mapToObj(period -> compare(periods, levels, period))
                .toList();
        List<String> missing = rules.measures().stream()
                .map(Measure::code)
                .filter(code -> comparisons.stream().allMatch(c -> c.of(code).isEmpty()))
                .toList();
        List<Sighting> falsified = above(comparisons);
        List<Sighting> apart = apart(comparisons);
        int sightings = falsified.stream().mapToInt(s -> s.periods().size()).sum();
        boolean believed = comparisons.stream().anyMatch(Comparison::believed);
        boolean contradicted =
                comparisons.stream().flatMap(c -> c.said().stream()).anyMatch(s -> !s.agrees());
        Outcome outcome = !believed
                ? contradicted ? Outcome.UNCLEAR : Outcome.UNTOLD
                : sightings >= rules.verdict().sightings()
                        ? Outcome.FALSIFIED
                        : sightings > 0 || !apart.isEmpty() ? Outcome.UNCLEAR : Outcome.CONFIRMED;
        return new Verification(outcome, falsified, apart, missing, comparisons);
    }

    /** What the measures of turnover itself agree on: the measures of intensity are read by it. */
    static double levels(VerificationRules rules, PeriodValues period) {
        double[] estimates = new double[rules.measures().size()];
        for (int i = 0; i < estimates.length; i++) {
            estimates[i] = rules.measures().get(i).kind() == Kind.LEVEL ? period.at(i) : Double.NaN;
        }
        return Agreement.of(rules, estimates).turnover();
    }

    private Comparison compare(List<PeriodValues> periods, double[] levels, int period) {
        PeriodValues values = periods.get(period);
        int count = rules.measures().size();
        double[] estimates = new double[count];
        Basis[] bases = new Basis[count];
        for (int i = 0; i < count; i++) {
            if (rules.measures().get(i).kind() == Kind.LEVEL) {
                estimates[i] = values.at(i);
                bases[i] = Basis.LEVEL;
            } else {
                double own = own(periods, levels, period, i);
                boolean known = !Double.isNaN(own);
                bases[i] = known ? Basis.OWN_HISTORY : Basis.PEERS;
                double unit = known
                        ? own
                        : norms.turnoverOf(rules.measures().get(i).code()).orElse(Double.NaN);
                estimates[i] = values.at(i) * unit;
            }
        }
        Agreement agreement = Agreement.of(rules, estimates);
        List<Said> said = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (!Double.isNaN(estimates[i])) {
                said.add(new Said(
                        rules.measures().get(i).code(),
                        values.at(i),
                        estimates[i],
                        bases[i],
                        agreement.members().get(i),
                        estimates[i] / agreement.turnover()));
            }
        }
        return new Comparison(
                values.first(),
                values.last(),
                said,
                agreement.weight() >= rules.verdict().least(),
                agreement.turnover(),
                agreement.weight() / allWeight());
    }

    /** The turnover that went with one unit of a measure in periods that had ended when this one began; NaN with too few of them. */
    private double own(List<PeriodValues> periods, double[] levels, int period, int measure) {
        double[] units = IntStream.range(0, periods.size())
                .filter(other -> !periods.get(other)
                        .last()
                        .isAfter(periods.get(period).last().minusMonths(YEAR)))
                .mapToDouble(other -> levels[other] / periods.get(other).at(measure))
                .filter(unit -> !Double.isNaN(unit))
                .sorted()
                .toArray();
        return units.length < rules.verdict().history() ? Double.NaN : median(units);
    }

    /** The weight of all tellers that the rules know. */
    private double allWeight() {
        Map<String, Double> votes = new HashMap<>();
        rules.measures().forEach(measure -> votes.merge(measure.teller(), measure.weight(), Math::max));
        return rules.measures().stream()
                .map(Measure::teller)
                .distinct()
                .mapToDouble(teller -> votes.getOrDefault(teller, 0.0))
                .sum();
    }

    private List<Sighting> above(List<Comparison> comparisons) {
        return rules.measures().stream()
                .filter(Measure::swells)
                .map(measure -> sighting(
                        measure,
                        comparisons.stream()
                                .filter(Comparison::believed)
                                .filter(c -> c.of(measure.code())
                                        .filter(s -> isApart(s) && s.factor() > 1)
                                        .isPresent())
                                .toList()))
                .filter(sighting -> !sighting.periods().isEmpty())
                .sorted(Comparator.comparingInt((Sighting s) -> s.periods().size())
                        .reversed())
                .collect(Collectors.toUnmodifiableList());
    }

    private List<Sighting> apart(List<Comparison> comparisons) {
        List<Comparison> latest =
                comparisons.stream().filter(Comparison::believed).limit(1).toList();
        return rules.measures().stream()
                .filter(measure -> latest.stream()
                        .flatMap(c -> c.of(measure.code()).stream())
                        .anyMatch(s -> isApart(s) && (s.factor() < 1 || !measure.swells())))
                .map(measure -> sighting(measure, latest))
                .toList();
    }

    private boolean isApart(Said said) {
        return !said.agrees()
                && Agreement.apart(said.factor(), 1) > rules.verdict().apart();
    }

    private static Sighting sighting(Measure measure, List<Comparison> comparisons) {
        double[] factors = comparisons.stream()
                .flatMap(c -> c.of(measure.code()).stream())
                .mapToDouble(Said::factor)
                .sorted()
                .toArray();
        return new Sighting(
                measure.code(),
                measure.indicator(),
                factors.length == 0 ? 1 : median(factors),
                comparisons.stream().map(Comparison::last).toList());
    }

    private static double median(double[] sorted) {
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
