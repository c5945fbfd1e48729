package org.bulwark.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StopwatchTest {

    private static Work slow(List<String> order, String name, long checksum) {
        return () -> {
            order.add(name);
            Thread.sleep(25); // longer than a run must be, so that each run is one
            return () -> checksum;
        };
    }

    @Test
    void bothSidesRunByTurns() throws Exception {
        List<String> order = new ArrayList<>();
        Contest contest = Contest.against(10, slow(order, "ours", 7), "another", slow(order, "theirs", 7));
        Timing own = new Stopwatch(3, 0).time(contest).own();
        assertThat(order).hasSize(2 * (2 + 3));
        for (int i = 0; i < order.size(); i++) {
            assertThat(order.get(i)).isEqualTo(i % 2 == 0 ? "ours" : "theirs");
        }
        assertThat(own.seconds()).hasSize(3).isSorted();
        assertThat(own.least()).isGreaterThanOrEqualTo(0.025);
    }

    @Test
    void aPeerWithAnotherResultEndsTheMeasurement() {
        Contest contest = Contest.against(10, () -> () -> 1, "another", () -> () -> 2);
        assertThatThrownBy(() -> new Stopwatch(3, 0).time(contest))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("another");
    }

    @Test
    void workThatComesToSomethingElseEndsTheMeasurement() {
        AtomicLong calls = new AtomicLong();
        Contest contest = Contest.alone(10, () -> {
            long call = calls.incrementAndGet();
            return () -> call;
        });
        assertThatThrownBy(() -> new Stopwatch(3, 0).time(contest)).isInstanceOf(AssertionError.class);
    }

    @Test
    void theSheetNamesMachineGoalPeerAndRatio() {
        Measurement measurement =
                Measurement.rate("score/some", "some rows scored", 100, scratch -> Contest.alone(1, () -> () -> 0));
        Timing own = new Timing(new double[] {0.5, 0.1, 0.2}, 1.9);
        Timing other = new Timing(new double[] {0.5, 0.5, 0.5}, 1);
        Result result = new Result(measurement, 30_000_000, own, "another", other);
        Sheet sheet = new Sheet(Machine.here(), 3, List.of(result));
        assertThat(sheet.text())
                .contains("Machine", "cores", "JDK", "median of 3")
                .contains("| score/some  | some rows scored | 150 M rows/s (60–300) | 1.9")
                .contains("≥ 100 M rows/s | ✓ | another | 60 M rows/s | 2.5×");
        JsonNode json = JsonMapper.shared().readTree(sheet.json());
        assertThat(json.at("/measurements/0/median").asDouble()).isEqualTo(150);
        assertThat(json.at("/measurements/0/ratio").asDouble()).isEqualTo(2.5);
        assertThat(json.at("/machine/cores").asInt()).isPositive();
    }

    @Test
    void everyMeasurementHasItsOwnName() {
        List<String> names = Measurements.ALL.stream().map(Measurement::name).toList();
        assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z]+/[a-zA-Z0-9/]+"));
    }
}
