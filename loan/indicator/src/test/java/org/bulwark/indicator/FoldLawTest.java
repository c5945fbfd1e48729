package org.bulwark.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.TimeZone;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.bulwark.data.event.Event;
import org.bulwark.indicator.definition.Indicator;
import org.bulwark.indicator.fold.FoldPlan;
import org.bulwark.indicator.fold.PartyState;
import org.bulwark.indicator.fold.StateBytes;
import org.bulwark.indicator.value.IndicatorReading;
import org.bulwark.indicator.value.IndicatorValues;
import org.bulwark.indicator.value.Peers;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The laws of the core idea: one definition, every runner, to the bit. */
@NullMarked
class FoldLawTest {

    private static final List<String> ZONES =
            List.of("UTC", "Asia/Shanghai", "America/St_Johns", "Pacific/Apia", "Europe/London");
    private static final Peers PEERS =
            (name, value) -> OptionalDouble.of(Math.floorMod(Double.hashCode(value), 101) / 100.0);

    static Stream<Arguments> ledgers() {
        return LongStream.rangeClosed(1, 40)
                .mapToObj(seed ->
                        Arguments.of(seed, ZONES.get((int) (seed % ZONES.size())), (int) (seed * seed % 900) + 1));
    }

    /** All that was known at an instant, folded in the order in which it became known: what a replay does. */
    private static PartyState folded(FoldPlan plan, List<Event> events, long asOf) {
        PartyState state = plan.empty();
        events.stream().filter(event -> event.knownAt() <= asOf).forEach(event -> plan.fold(event, state));
        return state;
    }

    private static List<Long> instants(List<Event> events, Random random) {
        return List.of(
                events.get(random.nextInt(events.size())).knownAt(),
                events.getLast().knownAt(),
                events.getLast().knownAt() + random.nextLong(400L * 86_400_000_000L),
                TestLedger.at(LocalDate.of(2024, 2, 29)));
    }

    private static void same(IndicatorValues one, IndicatorValues other) {
        for (int i = 0; i < one.indicators().size(); i++) {
            String name = one.indicators().get(i).name();
            assertThat(Double.doubleToRawLongBits(other.value(i)))
                    .as("%s: %s and %s", name, one.value(i), other.value(i))
                    .isEqualTo(Double.doubleToRawLongBits(one.value(i)));
            assertThat(other.quality(i)).as(name).isEqualTo(one.quality(i));
        }
    }

    @ParameterizedTest
    @MethodSource("ledgers")
    void theOrderOfArrivalDoesNotMatter(long seed, String zone, int count) {
        FoldPlan plan = FoldPlan.of(TestLedger.CATALOGUE, ZoneId.of(zone));
        IndicatorReading reading = IndicatorReading.of(TestLedger.CATALOGUE, plan);
        List<Event> events = TestLedger.events(seed, count);
        Random random = new Random(seed);
        for (long asOf : instants(events, random)) {
            IndicatorValues replayed = reading.at(folded(plan, events, asOf), asOf, PEERS);
            List<Event> shuffled = new ArrayList<>(events);
            Collections.shuffle(shuffled, random);
            same(replayed, reading.at(folded(plan, shuffled, asOf), asOf, PEERS));
        }
    }

    @ParameterizedTest
    @MethodSource("ledgers")
    void statesThatWereFoldedApartAndJoinedAreTheOneFoldedWhole(long seed, String zone, int count) {
        FoldPlan plan = FoldPlan.of(TestLedger.CATALOGUE, ZoneId.of(zone));
        IndicatorReading reading = IndicatorReading.of(TestLedger.CATALOGUE, plan);
        List<Event> events = TestLedger.events(seed, count);
        Random random = new Random(seed);
        long asOf = events.getLast().knownAt();
        List<PartyState> parts = new ArrayList<>(List.of(plan.empty(), plan.empty(), plan.empty()));
        events.forEach(event -> plan.fold(event, parts.get(random.nextInt(parts.size()))));
        Collections.shuffle(parts, random);
        PartyState whole = plan.empty();
        parts.forEach(whole::merge);
        same(reading.at(folded(plan, events, asOf), asOf, PEERS), reading.at(whole, asOf, PEERS));
    }

    @ParameterizedTest
    @MethodSource("ledgers")
    void aLiveStateThatIsKeptAndReadBackAtAnyTimeSaysWhatAReplaySays(long seed, String zone, int count) {
        FoldPlan plan = FoldPlan.of(TestLedger.CATALOGUE, ZoneId.of(zone));
        IndicatorReading reading = IndicatorReading.of(TestLedger.CATALOGUE, plan);
        List<Event> events = TestLedger.events(seed, count);
        Random random = new Random(seed);
        PartyState live = plan.empty();
        for (Event event : events) {
            plan.fold(event, live);
            if (random.nextInt(50) == 0) {
                live = keptAndReadBack(plan, live, event.knownAt());
                same(
                        reading.at(folded(plan, events, event.knownAt()), event.knownAt(), PEERS),
                        reading.at(live, event.knownAt(), PEERS));
            }
        }
        long later = events.getLast().knownAt() + random.nextLong(100L * 86_400_000_000L);
        same(reading.at(folded(plan, events, later), later, PEERS), reading.at(live, later, PEERS));
    }

    private static PartyState keptAndReadBack(FoldPlan plan, PartyState state, long now) {
        PartyState back = plan.empty();
        for (int i = 0; i < plan.size(); i++) {
            int source = i;
            state.source(i)
                    .ifPresent(kept -> StateBytes.restore(
                            StateBytes.of(kept, plan, plan.days().day(now)), source, back));
        }
        return back;
    }

    @ParameterizedTest
    @MethodSource("ledgers")
    void everyAggregateIsWhatItsDefinitionSays(long seed, String zone, int count) {
        FoldPlan plan = FoldPlan.of(TestLedger.CATALOGUE, ZoneId.of(zone));
        IndicatorReading reading = IndicatorReading.of(TestLedger.CATALOGUE, plan);
        List<Event> events = TestLedger.events(seed, count);
        for (long asOf : instants(events, new Random(seed))) {
            IndicatorValues values = reading.at(folded(plan, events, asOf), asOf, PEERS);
            NaiveIndicators naive = new NaiveIndicators(events, asOf, ZoneId.of(zone), PEERS);
            for (int i = 0; i < values.indicators().size(); i++) {
                Indicator indicator = values.indicators().get(i);
                NaiveIndicators.close(
                        values.value(i), naive.value(indicator.definition()), indicator.name() + " at " + asOf);
            }
        }
    }

    @Test
    void theTimeZoneOfTheMachineDoesNotMatter() {
        List<Event> events = TestLedger.events(7, 500);
        long asOf = events.getLast().knownAt();
        TimeZone before = TimeZone.getDefault();
        List<IndicatorValues> read = new ArrayList<>();
        try {
            for (String zone : ZONES) {
                TimeZone.setDefault(TimeZone.getTimeZone(zone));
                FoldPlan plan = FoldPlan.of(TestLedger.CATALOGUE, ZoneId.of("Asia/Shanghai"));
                read.add(IndicatorReading.of(TestLedger.CATALOGUE, plan).at(folded(plan, events, asOf), asOf, PEERS));
            }
        } finally {
            TimeZone.setDefault(before);
        }
        read.forEach(values -> same(read.getFirst(), values));
    }

    @Test
    void whatBecameKnownLaterIsNotInAnEarlierValue() {
        FoldPlan plan = FoldPlan.of(TestLedger.CATALOGUE, ZoneId.of("UTC"));
        IndicatorReading reading = IndicatorReading.of(TestLedger.CATALOGUE, plan);
        List<Event> events = TestLedger.events(3, 600);
        long asOf = events.get(300).knownAt();
        List<Event> past =
                events.stream().filter(event -> event.knownAt() <= asOf).toList();
        same(reading.at(folded(plan, past, asOf), asOf, PEERS), reading.at(folded(plan, events, asOf), asOf, PEERS));
    }
}
