package org.bulwark.bench;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bulwark.bank.population.Firm;
import org.bulwark.bank.stream.SampleStreams;
import org.bulwark.data.event.Event;
import org.bulwark.files.indicator.ShippedCatalogue;
import org.bulwark.files.warning.ShippedModels;
import org.bulwark.files.warning.ShippedSignals;
import org.bulwark.indicator.definition.Catalogue;
import org.bulwark.indicator.fold.FoldPlan;
import org.bulwark.indicator.fold.PartyState;
import org.bulwark.indicator.value.IndicatorReading;
import org.bulwark.indicator.value.IndicatorValues;
import org.bulwark.warning.model.Around;
import org.bulwark.warning.model.ModelReading;
import org.bulwark.warning.model.Past;
import org.bulwark.warning.model.WarningModel;
import org.bulwark.warning.signal.Answer;
import org.bulwark.warning.signal.Signal;
import org.bulwark.warning.signal.SignalAnswers;
import org.bulwark.warning.signal.SignalMemory;
import org.bulwark.warning.signal.SignalReading;
import org.bulwark.warning.tier.TierReading;

/** All shipped signals answered for firms of the sample bank, from their states, and their tiers. */
final class WarningSpeed {

    private static final int FIRMS = 300;
    private static final int YEARS = 5;

    /** 100,000 firms and 200 signals in a minute, in millions a second. */
    private static final double GOAL = 100_000 * 200 / 60.0 / 1e6;

    /** Four models in 20 microseconds on a core, in millions a second. */
    private static final double MODELS_GOAL = 0.05;

    private static final int ROUNDS = 100;

    private WarningSpeed() {}

    static List<Measurement> measurements() {
        return List.of(
                Measurement.rate(
                        "warning/signals",
                        "signals answered for firms, their indicators read from states, and tiers, all cores",
                        GOAL,
                        scratch -> answering()),
                Measurement.rate(
                        "warning/models",
                        "firms of which four models tell their facts, from values in memory, all cores",
                        MODELS_GOAL,
                        scratch -> modelling()));
    }

    private static Contest modelling() {
        List<WarningModel> models = ShippedModels.all();
        Catalogue catalogue = ShippedCatalogue.all().only(ModelReading.indicators(models));
        FoldPlan plan = FoldPlan.of(catalogue, ZoneOffset.UTC);
        long[] last = {0};
        List<PartyState> states = states(plan, last);
        IndicatorReading indicators = IndicatorReading.of(catalogue, plan);
        ModelReading reading = ModelReading.of(models, indicators);
        List<IndicatorValues> values =
                states.stream().map(state -> indicators.at(state, last[0])).toList();
        Around around = new Around("TRADE", past(reading, values.getFirst()), List.of());
        return Contest.alone((long) ROUNDS * values.size(), () -> {
            double sum = values.parallelStream()
                    .mapToDouble(each -> {
                        double facts = 0;
                        for (int i = 0; i < ROUNDS; i++) {
                            facts += reading.facts(each, around).size();
                        }
                        return facts;
                    })
                    .sum();
            return () -> Math.round(sum);
        });
    }

    /** A year of a party's own past. */
    private static Past past(ModelReading reading, IndicatorValues values) {
        Past past = Past.NONE;
        for (int month = 1; month <= 12; month++) {
            past = reading.after(past, values, java.time.LocalDate.of(2022, month, 28));
        }
        return past;
    }

    private static List<PartyState> states(FoldPlan plan, long[] last) {
        List<PartyState> states = new ArrayList<>();
        SampleStreams streams = SampleStreams.of(7, FIRMS, YEARS);
        for (long k = 0; k < streams.customers(); k++) {
            if (streams.portfolio().book().population().customer(k) instanceof Firm) {
                PartyState state = plan.empty();
                List<Event> events = new ArrayList<>();
                streams.events(k, events::add);
                events.forEach(event -> plan.fold(event, state));
                events.forEach(event -> last[0] = Math.max(last[0], event.knownAt()));
                states.add(state);
            }
        }
        return states;
    }

    private static Contest answering() {
        List<Signal> signals = ShippedSignals.all();
        Catalogue catalogue = ShippedCatalogue.all().only(SignalReading.indicators(signals));
        FoldPlan plan = FoldPlan.of(catalogue, ZoneOffset.UTC);
        long[] last = {0};
        List<PartyState> states = states(plan, last);
        IndicatorReading indicators = IndicatorReading.of(catalogue, plan);
        SignalReading reading = SignalReading.of(signals, indicators);
        TierReading tiers = TierReading.of(ShippedSignals.tiers(), signals);
        return Contest.alone((long) signals.size() * states.size(), () -> {
            List<Long> on = states.parallelStream()
                    .map(state -> {
                        SignalAnswers answers = reading.at(indicators.at(state, last[0]));
                        int[] active = SignalMemory.of(signals)
                                .after(answers, java.time.LocalDate.EPOCH)
                                .active();
                        tiers.at(active, Map.of());
                        long count = 0;
                        for (int i = 0; i < answers.size(); i++) {
                            count += answers.answer(i) == Answer.ON ? 1 : 0;
                        }
                        return count;
                    })
                    .toList();
            return () -> on.stream().mapToLong(each -> each).sum();
        });
    }
}
