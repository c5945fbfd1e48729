package org.bulwark.warning.model;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.bulwark.basics.Reason;
import org.bulwark.warning.WarningProblem;

/**
 * How unlike itself and its peers a party is, in harmful directions only: every indicator is held against the median, in units of the median
 * absolute deviation (Hampel 1974), of the party's own last months ({@code anomaly.own}) and of peers of its industry and size
 * ({@code anomaly.peers}); the root mean square of the excesses, each {@value #MOST} at most, is the distance.
 *
 * @param inputs the indicators
 * @param size the indicator that tells how large a party is
 * @param sizes its values that part small, middle and large, ascending
 * @param peers what is usual for {@code industry/size} and, under {@code all}, for everybody: one norm an input
 * @param training what it was learned from
 */
public record Anomaly(
        List<Input> inputs, String size, List<Double> sizes, SequencedMap<String, List<Norm>> peers, Training training)
        implements WarningModel {

    /** The word of everybody. */
    public static final String ALL = "all";

    /** How many months of its own a party must have behind it. */
    public static final int LEAST_MONTHS = 6;

    private static final double MOST = 6;
    /** The MAD of a normal law times this is its standard deviation. */
    private static final double NORMAL = 1.4826;

    /**
     * An input.
     *
     * @param indicator its name
     * @param up whether more is riskier; else less is
     * @param least the least deviation by which it is measured, so that what never moves is not told from what hardly moves
     */
    public record Input(String indicator, boolean up, double least) {}

    /**
     * What is usual.
     *
     * @param median the median
     * @param deviation the median absolute deviation
     */
    public record Norm(double median, double deviation) {}

    /** Copies the collections and checks them: {@link WarningProblem#MODEL_INVALID}. */
    public Anomaly {
        inputs = List.copyOf(inputs);
        sizes = List.copyOf(sizes);
        SequencedMap<String, List<Norm>> copy = new LinkedHashMap<>();
        for (Map.Entry<String, List<Norm>> group : peers.entrySet()) {
            copy.put(group.getKey(), List.copyOf(group.getValue()));
            if (group.getValue().size() != inputs.size()) {
                throw invalid("The peers '" + group.getKey() + "' have not one norm an input.");
            }
        }
        peers = java.util.Collections.unmodifiableSequencedMap(copy);
        if (inputs.isEmpty() || !peers.containsKey(ALL)) {
            throw invalid("The anomaly lacks inputs, or norms of 'all'.");
        }
    }

    private static RuntimeException invalid(String what) {
        return WarningProblem.MODEL_INVALID.with(what, "Learn it anew: bulwark warning model learn.");
    }

    @Override
    public String name() {
        return "anomaly";
    }

    /** The inputs, then the indicator of size. */
    @Override
    public List<String> reads() {
        return java.util.stream.Stream.concat(inputs.stream().map(Input::indicator), java.util.stream.Stream.of(size))
                .toList();
    }

    /** The word of the peers of a party: {@code TRADE/1}. */
    public String group(String industry, double ofSize) {
        int place = 0;
        while (place < sizes.size() && ofSize >= sizes.get(place)) {
            place++;
        }
        return industry + "/" + (Double.isNaN(ofSize) ? 0 : place);
    }

    @Override
    public SequencedMap<String, Double> facts(double[] values, Around around) {
        SequencedMap<String, Double> facts = new LinkedHashMap<>();
        put(facts, "anomaly.own", excesses(values, own(around.past())));
        put(facts, "anomaly.peers", excesses(values, norms(values, around)));
        return facts;
    }

    private static void put(Map<String, Double> facts, String name, double[] excesses) {
        double squares = 0;
        int known = 0;
        for (double excess : excesses) {
            if (!Double.isNaN(excess)) {
                known++;
                squares += excess * excess;
            }
        }
        if (known > 0) {
            facts.put(name, Math.sqrt(squares / known));
        }
    }

    private List<Norm> norms(double[] values, Around around) {
        List<Norm> found = peers.get(group(around.industry(), values[inputs.size()]));
        return found == null ? peers.getOrDefault(ALL, List.of()) : found;
    }

    /** What is usual for the party itself; no number where fewer months are known. */
    private List<Norm> own(Past past) {
        List<Norm> norms = new java.util.ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            int place = i;
            double[] known = past.months().stream()
                    .mapToDouble(month -> month.values()[place])
                    .filter(value -> !Double.isNaN(value))
                    .toArray();
            norms.add(known.length < LEAST_MONTHS ? new Norm(Double.NaN, Double.NaN) : norm(known));
        }
        return norms;
    }

    /** What is usual among some numbers, at least one. */
    public static Norm norm(double[] numbers) {
        double[] sorted = numbers.clone();
        double median = median(sorted);
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = Math.abs(sorted[i] - median);
        }
        return new Norm(median, median(sorted));
    }

    private static double median(double[] numbers) {
        Arrays.sort(numbers);
        int half = numbers.length / 2;
        return numbers.length % 2 == 1 ? numbers[half] : (numbers[half - 1] + numbers[half]) / 2;
    }

    /** How far each input lies out in its harmful direction, in deviations; NaN where it or what is usual is not known. */
    private double[] excesses(double[] values, List<Norm> norms) {
        double[] excesses = new double[inputs.size()];
        for (int i = 0; i < excesses.length; i++) {
            Input input = inputs.get(i);
            Norm norm = norms.get(i);
            double off = (values[i] - norm.median) / Math.max(NORMAL * norm.deviation, input.least);
            excesses[i] = Double.isNaN(off) ? Double.NaN : Math.clamp(input.up ? off : -off, 0, MOST);
        }
        return excesses;
    }

    /** The inputs that lie farthest out, of itself or of peers. */
    @Override
    public List<Reason> reasons(double[] values, Around around, int most) {
        double[] own = excesses(values, own(around.past()));
        double[] peer = excesses(values, norms(values, around));
        Pushes pushes = new Pushes(name());
        for (int i = 0; i < own.length; i++) {
            double push = Math.max(Double.isNaN(own[i]) ? 0 : own[i], Double.isNaN(peer[i]) ? 0 : peer[i]);
            pushes.add(inputs.get(i).indicator(), values[i], push);
        }
        return pushes.reasons(most);
    }
}
