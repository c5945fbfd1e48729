package org.bulwark.screening.verification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What is usual among the firms of an industry: the median, over its firms, of the turnover that goes with a unit of each measure of
 * intensity. Made of what the measures of turnover themselves agree on, so that one firm that lies does not move it.
 */
public final class PeerNorms implements Norms {

    private final Map<String, Double> units;

    private PeerNorms(Map<String, Double> units) {
        this.units = Map.copyOf(units);
    }

    /**
     * The norms of some firms.
     *
     * @param firms the periods of each, the latest first
     * @param least how many firms must tell of a measure for its norm to be known
     */
    public static PeerNorms of(VerificationRules rules, List<List<PeriodValues>> firms, int least) {
        Map<String, Double> units = new HashMap<>();
        for (int i = 0; i < rules.measures().size(); i++) {
            Measure measure = rules.measures().get(i);
            if (measure.kind() == Measure.Kind.INTENSITY) {
                List<Double> found = new ArrayList<>();
                for (List<PeriodValues> periods : firms) {
                    unit(rules, periods, i).ifPresent(found::add);
                }
                found.sort(Double::compare);
                if (found.size() >= least) {
                    units.put(measure.code(), found.get(found.size() / 2));
                }
            }
        }
        return new PeerNorms(units);
    }

    /** A firm's latest turnover over its latest measure. */
    private static OptionalDouble unit(VerificationRules rules, List<PeriodValues> periods, int measure) {
        return periods.stream()
                .mapToDouble(period -> Verifier.levels(rules, period) / period.at(measure))
                .filter(unit -> !Double.isNaN(unit))
                .findFirst();
    }

    @Override
    public OptionalDouble turnoverOf(String measure) {
        Double unit = units.get(measure);
        return unit == null ? OptionalDouble.empty() : OptionalDouble.of(unit);
    }
}
