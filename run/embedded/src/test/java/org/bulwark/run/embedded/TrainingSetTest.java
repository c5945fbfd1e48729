package org.bulwark.run.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.bulwark.basics.ProblemException;
import org.bulwark.basics.Progress;
import org.bulwark.data.Table;
import org.bulwark.data.event.Event;
import org.bulwark.indicator.fold.FoldPlan;
import org.bulwark.indicator.fold.PartyState;
import org.bulwark.indicator.value.IndicatorReading;
import org.bulwark.indicator.value.IndicatorValues;
import org.bulwark.indicator.value.Quality;
import org.bulwark.run.embedded.Labels.Label;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A training set says of every label what a decision at its instant would have been told, to the bit. */
@NullMarked
class TrainingSetTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final List<String> PARTIES = List.of("p1", "p2", "p'3", "p\"4", "许5", "6");
    private static final List<String> NAMES =
            List.copyOf(TestBank.CATALOGUE.indicators().keySet());

    @TempDir
    Path folder = Path.of("");

    private static TrainingSet set(Labels labels, Path events, int threads, String... peers) {
        return TrainingSet.of(
                labels,
                events,
                new TrainingSet.Wanted(TestBank.CATALOGUE, NAMES, ZONE, List.of(peers), threads),
                Progress.NONE);
    }

    private static Label label(String party, long asOf, String group) {
        return new Label(party, asOf, List.of(party, Long.toString(asOf), group));
    }

    private static Labels labels(List<Label> labels) {
        return new Labels(List.of("party", "instant", "group"), labels);
    }

    /** Labels at random instants and just when something became known, of parties that nobody knows too. */
    private static Labels labels(List<Event> events, Random random, int count) {
        List<Label> labels = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Event event = events.get(random.nextInt(events.size()));
            long asOf = switch (random.nextInt(3)) {
                case 0 -> event.knownAt();
                case 1 -> event.knownAt() - 1;
                default -> TestBank.START + (long) (random.nextDouble() * 900 * TestBank.DAY);
            };
            labels.add(label(random.nextInt(20) == 0 ? "nobody" : event.party(), asOf, "g"));
        }
        return labels(labels);
    }

    private static IndicatorValues replayed(List<Event> events, Label label) {
        FoldPlan plan = FoldPlan.of(TestBank.CATALOGUE, ZONE);
        PartyState state = plan.empty();
        events.stream()
                .filter(event -> event.party().equals(label.party()) && event.knownAt() <= label.asOf())
                .forEach(event -> plan.fold(event, state));
        return IndicatorReading.of(TestBank.CATALOGUE, plan).at(state, label.asOf());
    }

    private static void same(TrainingSet one, TrainingSet other) {
        for (int row = 0; row < one.summary().labels(); row++) {
            for (int i = 0; i < NAMES.size(); i++) {
                assertThat(Double.doubleToRawLongBits(other.value(row, i)))
                        .as(NAMES.get(i))
                        .isEqualTo(Double.doubleToRawLongBits(one.value(row, i)));
                assertThat(other.quality(row, i)).isEqualTo(one.quality(row, i));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void everyValueIsThatOfAStateFoldedFromWhatWasKnownOnAnyNumberOfThreads(long seed) {
        List<Event> events = TestBank.events(seed, PARTIES, 900);
        Labels labels = labels(events, new Random(seed), 60);
        Path files = seed % 2 == 0 ? TestBank.parquet(events, folder) : TestBank.lines(events, folder);
        TrainingSet set = set(labels, files, 1);
        for (int row = 0; row < labels.labels().size(); row++) {
            IndicatorValues replayed = replayed(events, labels.labels().get(row));
            for (int i = 0; i < NAMES.size(); i++) {
                assertThat(Double.doubleToRawLongBits(set.value(row, i)))
                        .as("%s of %s", NAMES.get(i), labels.labels().get(row))
                        .isEqualTo(Double.doubleToRawLongBits(replayed.value(i)));
                assertThat(set.quality(row, i)).isEqualTo(replayed.quality(i));
            }
        }
        same(set, set(labels, files, 4));
    }

    @Test
    void whatBecameKnownAMicrosecondAfterTheInstantChangesNothing() throws IOException {
        List<Event> events = TestBank.events(5, PARTIES, 400);
        long asOf = TestBank.START + 500 * TestBank.DAY;
        Labels labels =
                labels(PARTIES.stream().map(party -> label(party, asOf, "g")).toList());
        TrainingSet before = set(labels, TestBank.parquet(events, folder), 2);
        List<Event> more = new ArrayList<>(events);
        List<Event> inTime = new ArrayList<>(events);
        for (int i = 0; i < PARTIES.size(); i++) {
            Event event = events.get(i);
            Event late = new Event(
                    event.source(),
                    PARTIES.get(i),
                    "late" + i,
                    asOf - 3 * TestBank.DAY,
                    asOf - 3 * TestBank.DAY,
                    asOf + 1,
                    event.fields());
            more.add(late);
            inTime.add(late.knownAt(asOf));
        }
        TrainingSet after = set(labels, TestBank.parquet(more, Files.createDirectory(folder.resolve("more"))), 2);
        same(before, after);
        assertThat(after.summary().later()).isEqualTo(before.summary().later() + PARTIES.size());
        assertThat(after.summary().used()).isEqualTo(before.summary().used());
        TrainingSet known = set(labels, TestBank.parquet(inTime, Files.createDirectory(folder.resolve("inTime"))), 2);
        assertThat(IntStream.range(0, NAMES.size()).filter(i -> known.value(0, i) != before.value(0, i)))
                .isNotEmpty();
    }

    @Test
    void aPartyIsRankedAmongTheLabelsOfItsGroupAndInstant() {
        List<Event> events = TestBank.events(6, PARTIES, 900);
        long asOf = TestBank.START + 600 * TestBank.DAY;
        List<Label> asked = new ArrayList<>();
        for (int i = 0; i < PARTIES.size(); i++) {
            asked.add(label(PARTIES.get(i), asOf, i == 5 ? "alone" : "many"));
        }
        TestBank.parquet(events, folder);
        TrainingSet set = set(labels(asked), folder, 2, "group");
        int own = NAMES.indexOf("account.flow.sum_ever");
        int rank = NAMES.indexOf("account.flow.sum_ever_peer_rank");
        for (int row = 0; row < 5; row++) {
            double value = set.value(row, own);
            long lower = IntStream.range(0, 5)
                    .filter(other -> set.value(other, own) < value)
                    .count();
            assertThat(set.value(row, rank)).isEqualTo(lower / 4.0);
        }
        assertThat(set.quality(5, rank)).isEqualTo(Quality.NO_DATA);
        assertThat(set.summary().unranked()).isZero();
        TrainingSet without = set(labels(asked), folder, 2);
        assertThat(without.quality(0, rank)).isEqualTo(Quality.NO_DATA);
        assertThat(without.summary().unranked()).isEqualTo((int)
                NAMES.stream().filter(name -> name.endsWith("_peer_rank")).count());
    }

    @Test
    void theTableHasTheLabelsAsTheyStandAndNothingWhereNothingIsKnown() throws IOException {
        TestBank.parquet(TestBank.events(7, PARTIES, 200), folder);
        Files.delete(folder.resolve("other.parquet"));
        Path file = Files.writeString(
                folder.resolve("labels.csv"),
                "party,instant,bad,note\np1,2022-06-30,1,\"a, b\"\nnobody,2022-06-30T12:00:00Z,0,\n6,2022-06-30 12:00,,c\n");
        TrainingSet set = set(Labels.read(file, ZONE), folder, 2);
        Table table = set.table(true);
        assertThat(table.names().subList(0, 6))
                .containsExactly("party", "instant", "bad", "note", NAMES.get(0), NAMES.get(0) + ".quality");
        assertThat(table.column("bad").text(0)).isEqualTo("1");
        assertThat(table.column("note").text(0)).isEqualTo("a, b");
        assertThat(table.column("party").text(2)).isEqualTo("6");
        assertThat(IntStream.range(0, NAMES.size()).mapToObj(i -> set.quality(1, i)))
                .containsOnly(Quality.NO_DATA);
        assertThat(table.column("account.flow.count_ever").isMissing(1)).isTrue();
        assertThat(table.column("account.flow.count_ever").isMissing(0)).isFalse();
        assertThat(set.summary().unknown()).isEqualTo(1);
        assertThat(set.summary().silent()).containsExactly("other");
    }

    @Test
    void wrongLabelsAreToldWithTheirLine() throws IOException {
        assertRefused("party,when\np1,2022-01-01\n", "instant");
        assertRefused("party,instant\np1,2022-01-01\np2,2022-02-30\n", "line 3", "2022-02-30");
        assertRefused("party,instant\n,2022-01-01\n", "line 2");
        assertRefused("party,instant\np1,2022-01-01,more\n", "line 2");
        assertRefused("party,instant\n", "no labels");
        Path file = Files.writeString(
                folder.resolve("good.csv"), "party,instant\np1,2022-07-01\np1,2022-07-01T00:00:00+02:00\n");
        List<Label> labels = Labels.read(file, ZONE).labels();
        assertThat(labels.get(0).asOf()).isEqualTo(labels.get(1).asOf());
        assertThatThrownBy(() -> set(Labels.read(file, ZONE), Files.createDirectory(folder.resolve("empty")), 1))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("no events");
    }

    private void assertRefused(String text, String... words) throws IOException {
        Path file = Files.writeString(folder.resolve("wrong.csv"), text);
        assertThatThrownBy(() -> Labels.read(file, ZONE))
                .isInstanceOf(ProblemException.class)
                .hasMessageContainingAll(words);
    }
}
