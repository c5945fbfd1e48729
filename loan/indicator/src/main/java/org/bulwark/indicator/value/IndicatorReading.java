package org.bulwark.indicator.value;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.bulwark.indicator.definition.Catalogue;
import org.bulwark.indicator.definition.Indicator;
import org.bulwark.indicator.fold.BankDays;
import org.bulwark.indicator.fold.FoldPlan;
import org.bulwark.indicator.fold.PartyState;

/**
 * Reads indicators from states. What several indicators share, an aggregate over a window or a part of a formula, is worked out once a
 * reading. Immutable and safe for several threads.
 */
public final class IndicatorReading {

    private final FoldPlan plan;
    private final List<Indicator> indicators;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<Step> steps;
    private final int[] roots;

    private IndicatorReading(FoldPlan plan, List<Indicator> indicators) {
        this.plan = plan;
        this.indicators = List.copyOf(indicators);
        Steps made = new Steps(plan);
        this.roots = new int[indicators.size()];
        for (int i = 0; i < roots.length; i++) {
            places.put(indicators.get(i).name(), i);
            roots[i] = made.place(indicators.get(i).definition());
        }
        this.steps = List.copyOf(made.all());
    }

    /**
     * A reading of all indicators of a catalogue.
     *
     * @param plan of a catalogue that has at least these
     */
    public static IndicatorReading of(Catalogue catalogue, FoldPlan plan) {
        return new IndicatorReading(plan, List.copyOf(catalogue.indicators().values()));
    }

    /** The indicators in order. */
    public List<Indicator> indicators() {
        return indicators;
    }

    /** The place of an indicator; nothing when it is not read. */
    public OptionalInt place(String name) {
        Integer place = places.get(name);
        return place == null ? OptionalInt.empty() : OptionalInt.of(place);
    }

    /** The plan of the states that it reads. */
    public FoldPlan plan() {
        return plan;
    }

    /** What the state of a party says, with no peers. */
    public IndicatorValues at(PartyState state, long asOf) {
        return at(state, asOf, Peers.NONE);
    }

    /**
     * What the state of a party says.
     *
     * @param state with no event that became known after the instant
     * @param asOf the instant, in microseconds; its day in the bank's zone is the date to which windows reach
     * @param peers how the values of others are spread
     */
    public IndicatorValues at(PartyState state, long asOf, Peers peers) {
        int today = plan.days().day(asOf);
        Reader reader = new Reader(state, today, BankDays.month(today), peers, steps.size());
        for (int i = 0; i < steps.size(); i++) {
            steps.get(i).read(reader, i);
        }
        double[] values = new double[roots.length];
        Quality[] qualities = new Quality[roots.length];
        for (int i = 0; i < roots.length; i++) {
            values[i] = reader.values[roots[i]];
            qualities[i] = Objects.requireNonNull(reader.qualities[roots[i]]);
        }
        return new IndicatorValues(this, asOf, values, qualities);
    }

    /** The values and qualities of all steps so far, of one party at one instant. */
    static final class Reader {

        final PartyState state;
        final int today;
        final int month;
        final Peers peers;
        final double[] values;
        final Quality[] qualities;

        Reader(PartyState state, int today, int month, Peers peers, int steps) {
            this.state = state;
            this.today = today;
            this.month = month;
            this.peers = peers;
            this.values = new double[steps];
            this.qualities = new Quality[steps];
            Arrays.fill(qualities, Quality.NO_DATA);
        }

        void put(int step, double value, Quality quality) {
            boolean defined = quality.hasValue() && !Double.isNaN(value) && !Double.isInfinite(value);
            // one zero, so that the bits are those of the value
            values[step] = defined ? value + 0.0 : Double.NaN;
            qualities[step] = defined || !quality.hasValue() ? quality : Quality.UNDEFINED;
        }
    }

    /** A part of a definition. */
    sealed interface Step permits Steps.OfCut, Steps.OfTwo, Steps.OfFormula, Steps.OfPeers {
        void read(Reader reader, int place);
    }
}
