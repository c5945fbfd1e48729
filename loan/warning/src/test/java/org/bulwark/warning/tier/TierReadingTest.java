package org.bulwark.warning.tier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.bulwark.indicator.definition.RiskGroup;
import org.bulwark.warning.Severity;
import org.bulwark.warning.TestHouse;
import org.bulwark.warning.Tier;
import org.bulwark.warning.signal.Period;
import org.bulwark.warning.signal.Persistence;
import org.bulwark.warning.signal.Signal;
import org.junit.jupiter.api.Test;

class TierReadingTest {

    private static final List<Signal> SIGNALS = List.of(
            signal(RiskGroup.NETWORK, "payment-delay", Severity.NOTICE),
            signal(RiskGroup.MACRO, "industry-falls", Severity.NOTICE),
            signal(RiskGroup.NEWS, "scandal", Severity.SERIOUS),
            signal(RiskGroup.LEGAL, "suit", Severity.CAUTION));
    private static final TierReading READING = TierReading.of(Tables.rules(), SIGNALS);

    private static Signal signal(RiskGroup group, String code, Severity severity) {
        return TestHouse.signal(group, code, severity, "repayment.late.last_ever", 0, Persistence.AT_ONCE);
    }

    private static Optional<Tier> tier(Map<String, Object> facts, int... active) {
        return READING.at(active, facts).map(TierFinding::tier);
    }

    @Test
    void nothingWrongIsNoTier() {
        assertThat(READING.at(new int[0], Map.of())).isEmpty();
        assertThat(READING.at(new int[0], Map.of("rupture.probability", 0.1))).isEmpty();
    }

    @Test
    void oneSignalStartsWithTheTierOfItsSeverity() {
        assertThat(tier(Map.of(), 0)).contains(Tier.BLUE);
        assertThat(tier(Map.of(), 3)).contains(Tier.YELLOW);
    }

    @Test
    void theBackgroundStartsNoTier() {
        List<Signal> signals = new ArrayList<>(SIGNALS);
        signals.add(signal(RiskGroup.MODEL, "drift", Severity.BACKGROUND));
        TierReading reading = TierReading.of(Tables.rules(), signals);
        assertThat(reading.at(new int[] {4}, Map.of())).isEmpty();
        assertThat(reading.at(new int[] {3, 4}, Map.of()).map(TierFinding::tier))
                .contains(Tier.YELLOW);
    }

    @Test
    void slowPayersInAFallingIndustryAreOrange() {
        assertThat(READING.at(new int[] {0, 1}, Map.of()))
                .contains(new TierFinding(Tier.ORANGE, List.of("delay-in-falling-industry"), false));
    }

    @Test
    void aLikelyRuptureOfCashFlowIsRed() {
        assertThat(tier(Map.of("rupture.probability", 0.7))).contains(Tier.RED);
        assertThat(tier(Map.of("rupture.probability", 0.7), 0)).contains(Tier.RED);
    }

    @Test
    void badSentimentAloneIsBlue() {
        assertThat(tier(Map.of("sentiment.negative", 0.9))).contains(Tier.BLUE);
    }

    @Test
    void newsAloneNeverLiftsAboveItsCeiling() {
        assertThat(READING.at(new int[] {2}, Map.of("sentiment.negative", 0.9)))
                .contains(new TierFinding(Tier.BLUE, List.of("bad-sentiment"), true));
        assertThat(tier(Map.of(), 2, 3)).contains(Tier.YELLOW);
        assertThat(tier(Map.of(), 0, 1, 2)).contains(Tier.ORANGE);
    }

    @Test
    void moreSignalsAreNeverLessUrgent() {
        Random random = new Random(5);
        for (int trial = 0; trial < 500; trial++) {
            List<Integer> some = new ArrayList<>();
            IntStream.range(0, SIGNALS.size()).filter(_ -> random.nextBoolean()).forEach(some::add);
            int[] all = some.stream().mapToInt(each -> each).toArray();
            int[] fewer = all.length == 0 ? all : Arrays.copyOf(all, random.nextInt(all.length + 1));
            int more = tier(Map.of(), all).map(Tier::urgency).orElse(0);
            int less = tier(Map.of(), fewer).map(Tier::urgency).orElse(0);
            assertThat(more).isGreaterThanOrEqualTo(less);
        }
    }

    @Test
    void aTableThatNamesASignalThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> TierReading.of(Tables.rules(), SIGNALS.subList(1, 4)))
                .hasMessageContaining("signal.network.payment_delay");
    }

    @Test
    void aTableThatGivesNoTierIsRefused() {
        assertThatThrownBy(() -> new TierRules(Tables.table("green"), new LinkedHashMap<>(), 2, Period.MONTH))
                .hasMessageContaining("gives no tier");
    }
}
