package org.bulwark.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.bulwark.basics.ProblemException;
import org.bulwark.data.event.Event;
import org.bulwark.data.source.About;
import org.bulwark.data.source.Source;
import org.bulwark.indicator.definition.Aggregate;
import org.bulwark.indicator.definition.Catalogue;
import org.bulwark.indicator.definition.Definition;
import org.bulwark.indicator.definition.Family;
import org.bulwark.indicator.definition.Indicator;
import org.bulwark.indicator.definition.Series;
import org.bulwark.indicator.definition.SeriesName;
import org.bulwark.indicator.definition.Window;
import org.bulwark.indicator.fold.FoldPlan;
import org.bulwark.indicator.fold.PartySeries;
import org.bulwark.indicator.fold.PartyState;
import org.bulwark.indicator.fold.SeriesHistory;
import org.bulwark.indicator.fold.StateBytes;
import org.bulwark.indicator.value.IndicatorReading;
import org.bulwark.indicator.value.IndicatorValues;
import org.bulwark.indicator.value.Quality;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The laws of the core idea for series that parties share, and for figures that are revised. */
@NullMarked
class SeriesLawTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final SeriesName OWN = new SeriesName("industry.{industry}.index");

    private static final Catalogue REVISED = catalogue(List.of("who", "kind"), Optional.empty());
    private static final Catalogue PLAIN = catalogue(List.of(), Optional.empty());
    private static final Catalogue TIED = catalogue(List.of("who", "kind"), Optional.of(OWN));

    private static Catalogue catalogue(List<String> replaces, Optional<SeriesName> named) {
        Source index = TestLedger.source("index", About.SERIES, replaces);
        List<Window> windows = List.of("30d", "0m", "6m", "12m", "ever", "ever@6m").stream()
                .map(Window::parse)
                .toList();
        List<Family> families = List.of(
                TestLedger.family("level", series(named, Optional.empty(), "level", true), all(), windows),
                TestLedger.family(
                        "flow", series(named, Optional.of("kind == \"in\""), "amount", false), all(), windows));
        return Catalogue.of(List.of(index), families);
    }

    private static Series series(Optional<SeriesName> named, Optional<String> where, String measure, boolean stock) {
        return new Series("index", named, where, Optional.of(measure), Optional.of("who"), stock);
    }

    private static List<Aggregate> all() {
        return List.of(Aggregate.values());
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 12);
    }

    /** Events of a series, some reported long after they occurred, in the order in which they became known. */
    private static List<Event> events(long seed) {
        Random random = new Random(seed);
        return TestLedger.events(seed, 30 + random.nextInt(200)).stream()
                .map(event -> new Event(
                        "index",
                        "industry.trade.index",
                        event.id(),
                        event.occurredAt(),
                        event.occurredAt() + random.nextInt(5) * 86_400_000_000L,
                        event.knownAt(),
                        event.fields()))
                .toList();
    }

    /** Of the events that name the same thing the one reported last, of those the one known last: the plainest way. */
    private static List<Event> newest(List<Event> events, long asOf) {
        Map<String, Event> newest = new HashMap<>();
        Comparator<Event> order =
                Comparator.<Event>comparingLong(event -> event.reportedAt()).thenComparingLong(Event::knownAt);
        for (Event event : events) {
            if (event.knownAt() <= asOf) {
                String thing = event.fields()
                        .value("who")
                        .map(who -> who + "/" + event.fields().value("kind"))
                        .orElse(event.id());
                newest.merge(thing, event, (one, other) -> order.compare(one, other) >= 0 ? one : other);
            }
        }
        return List.copyOf(newest.values());
    }

    private static PartyState folded(FoldPlan plan, Collection<Event> events) {
        PartyState state = plan.empty();
        events.forEach(event -> plan.fold(event, state));
        return state;
    }

    private static List<Event> known(List<Event> events, long asOf) {
        return events.stream().filter(event -> event.knownAt() <= asOf).toList();
    }

    private static IndicatorValues values(Catalogue catalogue, FoldPlan plan, PartyState state, long asOf) {
        return IndicatorReading.of(catalogue, plan).at(state, asOf);
    }

    private static void same(IndicatorValues one, IndicatorValues other) {
        int present = 0;
        for (int i = 0; i < one.indicators().size(); i++) {
            String name = one.indicators().get(i).name();
            assertThat(Double.doubleToRawLongBits(other.value(i)))
                    .as("%s: %s and %s", name, one.value(i), other.value(i))
                    .isEqualTo(Double.doubleToRawLongBits(one.value(i)));
            assertThat(other.quality(i)).as(name).isEqualTo(one.quality(i));
            present += one.quality(i).hasValue() ? 1 : 0;
        }
        assertThat(present).isPositive();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aRevisedFigureIsWhatWasReportedLastHoweverTheRecordsCame(long seed) {
        FoldPlan revised = FoldPlan.of(REVISED, ZONE);
        FoldPlan plain = FoldPlan.of(PLAIN, ZONE);
        List<Event> events = events(seed);
        Random random = new Random(seed);
        for (Event at : List.of(events.get(random.nextInt(events.size())), events.getLast())) {
            long asOf = at.knownAt();
            IndicatorValues expected = values(PLAIN, plain, folded(plain, newest(events, asOf)), asOf);
            List<Event> known = new ArrayList<>(known(events, asOf));
            Collections.shuffle(known, random);
            same(expected, values(REVISED, revised, folded(revised, known), asOf));
            known.addAll(known.subList(0, known.size() / 2)); // delivered twice
            same(expected, values(REVISED, revised, folded(revised, known), asOf));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatWasKeptAndReadBackOrFoldedApartSaysTheSame(long seed) {
        FoldPlan plan = FoldPlan.of(REVISED, ZONE);
        List<Event> events = events(seed);
        long asOf = events.getLast().knownAt();
        int half = events.size() / 2;
        PartyState early = folded(plan, events.subList(0, half));
        byte[] bytes = StateBytes.of(
                early.source(0).orElseThrow(),
                plan,
                plan.days().day(events.get(half - 1).knownAt()));
        PartyState live = plan.empty();
        StateBytes.restore(bytes, 0, live);
        events.subList(half, events.size()).forEach(event -> plan.fold(event, live));
        IndicatorValues replayed = values(REVISED, plan, folded(plan, events), asOf);
        same(replayed, values(REVISED, plan, live, asOf));
        PartyState joined = folded(plan, events.subList(half, events.size()));
        joined.merge(early);
        same(replayed, values(REVISED, plan, joined, asOf));
        assertThat(bytes)
                .isEqualTo(StateBytes.of(
                        folded(plan, events.subList(0, half).reversed())
                                .source(0)
                                .orElseThrow(),
                        plan,
                        0));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aPartyReadsTheSeriesThatItBelongsToAsItWasKnownThen(long seed) {
        FoldPlan tied = FoldPlan.of(TIED, ZONE);
        FoldPlan plan = FoldPlan.of(REVISED, ZONE);
        List<Event> events = events(seed);
        SeriesHistory history = SeriesHistory.of(tied, events.reversed());
        Random random = new Random(seed);
        for (int i = 0; i < 12; i++) {
            long asOf = events.get(random.nextInt(events.size())).knownAt();
            PartySeries series = name -> name.of(word -> Optional.of("trade"))
                    .filter("industry.trade.index"::equals)
                    .map(_ -> history.at(asOf));
            IndicatorValues read = values(TIED, tied, tied.empty().tied(series), asOf);
            PartyState alone = folded(plan, known(events, asOf));
            for (int place = 0; place < read.indicators().size(); place++) {
                Indicator indicator = read.indicators().get(place);
                // days since something are counted from the date, wherever the window lies
                if (indicator.definition() instanceof Definition.Aggregated it
                        && it.aggregate() != Aggregate.DAYS_SINCE) {
                    long from = lookedAtFrom(it, newest(events, asOf), asOf);
                    IndicatorValues itself = values(REVISED.only(List.of(indicator.name())), plan, alone, from);
                    assertThat(Double.doubleToRawLongBits(read.value(place)))
                            .as("%s: %s and %s", indicator.name(), read.value(place), itself.value(0))
                            .isEqualTo(Double.doubleToRawLongBits(itself.value(0)));
                }
            }
        }
    }

    /** Windows of months of a series that parties share are counted back from the last month that it tells of. */
    private static long lookedAtFrom(Definition.Aggregated it, List<Event> newest, long asOf) {
        boolean months = it.window() instanceof Window.Months(int length, int _) && length > 0;
        boolean ago = it.window() instanceof Window.Ever(int before) && before > 0;
        YearMonth present = YearMonth.from(day(asOf));
        Optional<YearMonth> last = newest.stream()
                .filter(event -> it.series().where().isEmpty()
                        || event.fields().value("kind").equals(Optional.of("in")))
                .filter(event -> event.fields()
                        .value(it.series().measure().orElseThrow())
                        .isPresent())
                .map(event -> YearMonth.from(day(event.occurredAt())))
                .max(Comparator.naturalOrder());
        if (last.isEmpty() || !(months || ago)) {
            return asOf;
        }
        YearMonth looked = last.get().plusMonths(months ? 1 : 0);
        return looked.isBefore(present)
                ? looked.atDay(15).atStartOfDay(ZONE).toInstant().toEpochMilli() * 1_000
                : asOf;
    }

    private static LocalDate day(long micros) {
        return Instant.ofEpochMilli(micros / 1_000).atZone(ZONE).toLocalDate();
    }

    @Test
    void whoBelongsNowhereReadsNothing() {
        FoldPlan tied = FoldPlan.of(TIED, ZONE);
        PartySeries nowhere = name -> name.of(_ -> Optional.empty()).map(_ -> tied.empty());
        IndicatorValues values = values(TIED, tied, tied.empty().tied(nowhere), 0);
        for (int i = 0; i < values.indicators().size(); i++) {
            assertThat(values.quality(i)).isEqualTo(Quality.NO_DATA);
        }
    }

    @Test
    void aNameSpeaksOfWhereAPartyBelongsAndOfNothingElse() {
        assertThat(new SeriesName("property.{region}.office").of(word -> Optional.of(word + "-1")))
                .contains("property.region-1.office");
        assertThat(new SeriesName("economy.interest").of(_ -> Optional.empty())).contains("economy.interest");
        for (String wrong : List.of("a.{town}", "a.{industry", "a b", "", "{}")) {
            assertThatThrownBy(() -> new SeriesName(wrong))
                    .as(wrong)
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            e -> assertThat(e.problem().code()).isEqualTo(IndicatorProblem.DEFINITION_INVALID));
        }
    }
}
