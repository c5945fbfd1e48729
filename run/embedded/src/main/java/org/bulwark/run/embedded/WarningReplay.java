package org.bulwark.run.embedded;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.bulwark.basics.Progress;
import org.bulwark.indicator.definition.Catalogue;
import org.bulwark.indicator.value.IndicatorValues;
import org.bulwark.warning.ModelFacts;
import org.bulwark.warning.Tier;
import org.bulwark.warning.model.Around;
import org.bulwark.warning.model.ModelReading;
import org.bulwark.warning.model.Past;
import org.bulwark.warning.model.WarningModel;
import org.bulwark.warning.replay.Look;
import org.bulwark.warning.replay.ReplayParties;
import org.bulwark.warning.signal.Signal;
import org.bulwark.warning.signal.SignalMemory;
import org.bulwark.warning.signal.SignalReading;
import org.bulwark.warning.tier.TierFinding;
import org.bulwark.warning.tier.TierReading;
import org.bulwark.warning.tier.TierRules;
import org.bulwark.warning.tier.TierState;

/**
 * Signals and tiers over history as known then: at the end of each month of each party its state is read as the events made it that had
 * become known by then, by the same plan that serves a live warning. The result has the same bits on any number of threads.
 */
public final class WarningReplay {

    private static final int RECENT = 6;
    private static final int FACT = -1;

    private final Wanted wanted;
    private final MonthWalk walk;
    private final SignalReading signals;
    private final ModelReading models;
    private final TierReading tiers;
    private final int[] places;

    /**
     * What is replayed.
     *
     * @param catalogue where the indicators are from
     * @param signals which signals
     * @param models the models in the loop; none for signals over indicators alone
     * @param tiers the rules over them
     * @param zone the bank's: its days are the days of every window
     * @param threads how many threads work
     * @param values indicators, and facts of the models, of which each look is to tell what they said
     */
    public record Wanted(
            Catalogue catalogue,
            List<Signal> signals,
            List<WarningModel> models,
            TierRules tiers,
            ZoneId zone,
            int threads,
            List<String> values) {
        /** Copies the lists. */
        public Wanted {
            signals = List.copyOf(signals);
            models = List.copyOf(models);
            values = List.copyOf(values);
        }

        /** The same with looks that tell of no value. */
        public Wanted(
                Catalogue catalogue,
                List<Signal> signals,
                List<WarningModel> models,
                TierRules tiers,
                ZoneId zone,
                int threads) {
            this(catalogue, signals, models, tiers, zone, threads, List.of());
        }

        /** The indicators that are read. */
        public Catalogue read() {
            Set<String> names = new LinkedHashSet<>(SignalReading.indicators(signals));
            names.addAll(ModelReading.indicators(models));
            values.stream().filter(name -> !ModelFacts.has(name)).forEach(names::add);
            return catalogue.only(names);
        }
    }

    private WarningReplay(ReplayParties parties, Wanted wanted) {
        this.wanted = wanted;
        this.walk = new MonthWalk(parties, wanted.read(), wanted.zone(), wanted.threads());
        this.places = wanted.values().stream()
                .mapToInt(name -> ModelFacts.has(name)
                        ? FACT
                        : walk.indicators().place(name).orElseThrow())
                .toArray();
        this.signals = SignalReading.of(wanted.signals(), walk.indicators());
        this.models = ModelReading.of(wanted.models(), walk.indicators());
        this.tiers = TierReading.of(wanted.tiers(), wanted.signals());
    }

    /** Replays; the looks that are judged, in the order of the parties and their months. */
    public static List<Look> of(ReplayParties parties, Wanted wanted, Progress progress) {
        WarningReplay replay = new WarningReplay(parties, wanted);
        return replay.walk.each(party -> replay.new OfParty(party), progress);
    }

    private final class OfParty implements MonthWalk.OfParty<Look> {

        private final ReplayParties.Replayed party;
        private SignalMemory memory = SignalMemory.of(wanted.signals());
        private Past past = Past.NONE;
        private final int[] lastOn = new int[signals.signals().size()];
        private TierState tier = TierState.NONE;
        private final List<Look> looks = new ArrayList<>();

        OfParty(ReplayParties.Replayed party) {
            this.party = party;
        }

        @Override
        public void month(ReplayParties.Month month, IndicatorValues values, LocalDate day) {
            Map<String, Double> facts =
                    models.facts(values, new Around(party.belongs().getOrDefault("industry", ""), past, List.of()));
            past = models.after(past, values, day);
            memory = memory.after(signals.at(values, facts), day);
            int[] active = memory.active();
            for (int place : active) {
                lastOn[place] = month.month();
            }
            Optional<Tier> found = tiers.at(active, facts).map(TierFinding::tier);
            tier = tier.after(found, wanted.tiers(), day);
            if (month.judged()) {
                int[] recent = IntStream.range(0, lastOn.length)
                        .filter(place -> lastOn[place] > Math.max(0, month.month() - RECENT))
                        .toArray();
                looks.add(new Look(
                        party.id(),
                        month.month(),
                        active,
                        recent,
                        tier.tier(),
                        month.late(),
                        month.oracle(),
                        month.ahead(),
                        month.followed(),
                        told(values, facts)));
            }
        }

        private double[] told(IndicatorValues values, Map<String, Double> facts) {
            double[] told = new double[places.length];
            for (int i = 0; i < told.length; i++) {
                told[i] = places[i] == FACT
                        ? facts.getOrDefault(wanted.values().get(i), Double.NaN)
                        : values.quality(places[i]).hasValue() ? values.value(places[i]) : Double.NaN;
            }
            return told;
        }

        @Override
        public List<Look> found() {
            return looks;
        }
    }
}
