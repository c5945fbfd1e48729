package org.bulwark.bench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.bulwark.bank.stream.SampleStreams;
import org.bulwark.basics.Progress;
import org.bulwark.data.event.Event;
import org.bulwark.files.event.EventParquet;
import org.bulwark.files.indicator.ShippedCatalogue;
import org.bulwark.indicator.definition.Catalogue;
import org.bulwark.indicator.fold.FoldPlan;
import org.bulwark.indicator.fold.PartyState;
import org.bulwark.indicator.fold.SourceState;
import org.bulwark.indicator.fold.StateBytes;
import org.bulwark.indicator.value.IndicatorReading;
import org.bulwark.indicator.value.IndicatorValues;
import org.bulwark.run.embedded.Labels;
import org.bulwark.run.embedded.TrainingSet;

/** The events of the sample bank folded into states by the whole catalogue, all indicators read from them, and training sets made of files. */
final class IndicatorSpeed {

    private static final int FIRMS = 60;
    private static final int YEARS = 5;
    private static final int LABELS = 1_000;
    private static final int INDICATORS = 500;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private IndicatorSpeed() {}

    static List<Measurement> measurements() {
        return List.of(
                Measurement.rate(
                        "indicator/fold",
                        "events folded into states, the whole catalogue, one thread",
                        1,
                        scratch -> folding()),
                Measurement.rate("indicator/read", "indicators read from states, one thread", scratch -> reading()),
                Measurement.rate(
                        "indicator/compute",
                        "events of Parquet files made into a training set of 1,000 labels and 500 indicators, all cores",
                        IndicatorSpeed::computing));
    }

    private static List<List<Event>> ledgers() {
        SampleStreams streams = SampleStreams.of(7, FIRMS, YEARS);
        List<List<Event>> ledgers = new ArrayList<>();
        for (long k = 0; k < streams.customers(); k++) {
            List<Event> events = new ArrayList<>();
            streams.events(k, events::add);
            ledgers.add(events);
        }
        return ledgers;
    }

    private static Contest folding() {
        Catalogue catalogue = ShippedCatalogue.all();
        FoldPlan plan = FoldPlan.of(catalogue, ZONE);
        List<List<Event>> ledgers = ledgers();
        long events = ledgers.stream().mapToLong(List::size).sum();
        System.err.println("  " + told(catalogue, plan, ledgers, events));
        return Contest.alone(events, () -> {
            List<PartyState> states = folded(plan, ledgers);
            return () -> bytes(plan, states);
        });
    }

    private static List<PartyState> folded(FoldPlan plan, List<List<Event>> ledgers) {
        List<PartyState> states = new ArrayList<>();
        for (List<Event> ledger : ledgers) {
            PartyState state = plan.empty();
            for (Event event : ledger) {
                plan.fold(event, state);
            }
            states.add(state);
        }
        return states;
    }

    private static long bytes(FoldPlan plan, List<PartyState> states) {
        long bytes = 0;
        for (PartyState state : states) {
            for (int i = 0; i < plan.size(); i++) {
                SourceState source = state.source(i).orElse(null);
                bytes += source == null
                        ? 0
                        : StateBytes.of(source, plan, plan.days().day(source.last())).length;
            }
        }
        return bytes;
    }

    private static String told(Catalogue catalogue, FoldPlan plan, List<List<Event>> ledgers, long events) {
        return catalogue.size() + " indicators share " + plan.columns() + " series; " + ledgers.size() + " parties, "
                + events + " events; " + bytes(plan, folded(plan, ledgers)) / ledgers.size() + " bytes a party";
    }

    private static Contest reading() {
        Catalogue catalogue = ShippedCatalogue.all();
        FoldPlan plan = FoldPlan.of(catalogue, ZONE);
        List<List<Event>> ledgers = ledgers();
        List<PartyState> states = folded(plan, ledgers);
        IndicatorReading reading = IndicatorReading.of(catalogue, plan);
        long asOf = ledgers.stream()
                .flatMap(List::stream)
                .mapToLong(Event::knownAt)
                .max()
                .orElseThrow();
        return Contest.alone((long) catalogue.size() * states.size(), () -> {
            List<IndicatorValues> values =
                    states.stream().map(state -> reading.at(state, asOf)).toList();
            return () -> values.stream().mapToLong(IndicatorSpeed::present).sum();
        });
    }

    /** What {@code bulwark indicator compute} does, without writing the set. */
    private static Contest computing(Path scratch) {
        SampleStreams streams = SampleStreams.of(7, FIRMS, YEARS);
        try (EventParquet files = EventParquet.into(scratch, streams.sources())) {
            streams.events(files::add);
        }
        Catalogue catalogue = ShippedCatalogue.all();
        List<String> all = List.copyOf(catalogue.indicators().keySet());
        List<String> names = IntStream.range(0, INDICATORS)
                .mapToObj(i -> all.get(i * (all.size() / INDICATORS)))
                .toList();
        Random random = new Random(7);
        List<Labels.Label> labels = new ArrayList<>();
        for (int i = 0; i < LABELS; i++) {
            String party = streams.party(random.nextInt(streams.customers())).value();
            LocalDate day = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(4 * 365));
            labels.add(
                    new Labels.Label(party, TimeUnit.DAYS.toMicros(day.toEpochDay()), List.of(party, day.toString())));
        }
        Labels asked = new Labels(List.of(Labels.PARTY, Labels.INSTANT), labels);
        TrainingSet.Wanted wanted = new TrainingSet.Wanted(
                catalogue, names, ZONE, List.of(), Runtime.getRuntime().availableProcessors());
        long events =
                TrainingSet.of(asked, scratch, wanted, Progress.NONE).summary().events();
        return Contest.alone(events, () -> {
            TrainingSet set = TrainingSet.of(asked, scratch, wanted, Progress.NONE);
            return () -> bits(set);
        });
    }

    private static long bits(TrainingSet set) {
        long bits = 0;
        for (int row = 0; row < LABELS; row++) {
            for (int i = 0; i < INDICATORS; i++) {
                bits = 31 * bits + Double.doubleToRawLongBits(set.value(row, i));
            }
        }
        return bits;
    }

    private static long present(IndicatorValues values) {
        long present = 0;
        for (int i = 0; i < values.indicators().size(); i++) {
            present += values.quality(i).hasValue() ? 1 : 0;
        }
        return present;
    }
}
