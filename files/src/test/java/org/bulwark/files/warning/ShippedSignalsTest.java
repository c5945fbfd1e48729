package org.bulwark.files.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.bulwark.basics.Reason;
import org.bulwark.files.indicator.ShippedCatalogue;
import org.bulwark.files.tree.Document;
import org.bulwark.indicator.definition.Catalogue;
import org.bulwark.indicator.definition.RiskGroup;
import org.bulwark.indicator.fold.FoldPlan;
import org.bulwark.indicator.value.IndicatorReading;
import org.bulwark.warning.Tier;
import org.bulwark.warning.signal.Answer;
import org.bulwark.warning.signal.Signal;
import org.bulwark.warning.signal.SignalAnswers;
import org.bulwark.warning.signal.SignalReading;
import org.bulwark.warning.tier.TierFinding;
import org.bulwark.warning.tier.TierReading;
import org.bulwark.warning.tier.TierRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ShippedSignalsTest {

    @ParameterizedTest
    @EnumSource(RiskGroup.class)
    void everyGroupReadsIndicatorsThatAreThereAndCompiles(RiskGroup group) {
        Document<List<Signal>> document =
                SignalFile.read(ShippedSignals.yaml(group), group.word() + ".yaml", ShippedCatalogue.all());
        assertThat(document).isInstanceOf(Document.Sound.class);
        assertThat(document.value()).hasSizeGreaterThanOrEqualTo(6);
    }

    @Test
    void thereAreMoreThan120InAllFifteenGroups() {
        assertThat(ShippedSignals.all()).hasSizeGreaterThan(120);
        assertThat(ShippedSignals.all().stream().map(Signal::group).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(RiskGroup.values());
    }

    @Test
    void everySignalHasATitleInEnglishAndInChinese() {
        for (Signal signal : ShippedSignals.all()) {
            assertThat(signal.title("zh")).as(signal.name()).matches("(?s).*\\p{IsHan}.*");
            assertThat(signal.title("en")).as(signal.name()).matches("[\\p{IsLatin}0-9 ,:.’'″-]+");
        }
        assertThat(ShippedSignals.all().stream().map(Signal::title)).doesNotHaveDuplicates();
        assertThat(ShippedSignals.all().stream().map(signal -> signal.title("zh")))
                .doesNotHaveDuplicates();
    }

    @Test
    void newsAndNothingElseIsReadOutOfText() {
        for (Signal signal : ShippedSignals.all()) {
            assertThat(signal.evidence().isUnstructured())
                    .as(signal.name())
                    .isEqualTo(signal.group() == RiskGroup.NEWS);
        }
    }

    @Test
    void thePublishedLimitsAreTheirs() {
        Map<String, Signal> signals =
                ShippedSignals.all().stream().collect(Collectors.toMap(Signal::name, signal -> signal));
        Map<String, Double> published = new LinkedHashMap<>();
        published.put("repayment/late-30 within", 35.0);
        published.put("repayment/late-thrice least", 3.0);
        published.put("repayment/late-60 within", 35.0);
        published.put("operation/electricity-falls-year fall", -0.3);
        published.put("statement/sales-fall fall", -0.2);
        published.put("statement/current-ratio least", 1.0);
        published.put("statement/interest-cover least", 1.5);
        published.put("statement/debt-service-cover least", 1.2);
        published.put("statement/debt-to-equity most", 4.0);
        published.put("statement/related-sales most", 0.2);
        published.put("covenant/narrow least", 10.0);
        published.put("bureau/new-lenders most", 2.0);
        published.put("model/two-notches least", 2.0);
        published.put("model/pd-doubled most", 2.0);
        published.put("model/pd-tripled most", 3.0);
        published.forEach((name, limit) -> {
            String[] parts = name.split(" ", -1);
            assertThat(Objects.requireNonNull(signals.get(parts[0])).condition().limits())
                    .as(name)
                    .containsEntry(parts[1], limit);
        });
    }

    @Test
    void theTiersAreThePublishedOnes() {
        List<Signal> signals = ShippedSignals.all();
        TierReading reading = TierReading.of(ShippedSignals.tiers(), signals);
        List<String> names = signals.stream().map(Signal::name).toList();
        int delay = names.indexOf("network/payment-delay");
        int industry = names.indexOf("macro/industry-falls");
        int insolvency = names.indexOf("news/insolvency");
        assertThat(tier(reading, Map.of("sentiment.negative", 0.7))).isEqualTo(Tier.BLUE);
        assertThat(tier(reading, Map.of(), delay, industry)).isEqualTo(Tier.ORANGE);
        assertThat(tier(reading, Map.of("rupture.probability", 0.6))).isEqualTo(Tier.RED);
        assertThat(tier(reading, Map.of(), insolvency)).isEqualTo(Tier.BLUE);
        assertThat(reading.at(new int[] {insolvency}, Map.of()).orElseThrow().held())
                .isTrue();
    }

    private static Tier tier(TierReading reading, Map<String, Double> facts, int... active) {
        return reading.at(active, facts).map(TierFinding::tier).orElseThrow();
    }

    @Test
    void whatIsWrittenReadsBackAsTheSame() {
        for (RiskGroup group : RiskGroup.values()) {
            List<Signal> signals = ShippedSignals.all().stream()
                    .filter(signal -> signal.group() == group)
                    .toList();
            assertThat(SignalFile.readChecked(SignalFile.yaml(group, signals), "again.yaml")
                            .value())
                    .isEqualTo(signals);
            assertThat(SignalFile.readChecked(SignalFile.json(group, signals), "again.json")
                            .value())
                    .isEqualTo(signals);
        }
        TierRules tiers = ShippedSignals.tiers();
        assertThat(TierFile.read(TierFile.yaml(tiers), "again.yaml").value()).isEqualTo(tiers);
        assertThat(TierFile.read(TierFile.json(tiers), "again.json").value()).isEqualTo(tiers);
    }

    @Test
    void everyFaultIsToldAtOnceWithItsLine() {
        String text = """
                bulwark: signals/1
                group: repayment
                signals:
                  - code: late
                    title: Late
                    reads: { late: repayment.never.max_1m }
                    limits: { most: 0 }
                    when: 'late > mist'
                    severity: terrible
                    lasts: for ever
                    owner: relationship-manager
                    months: 6
                  - code: late
                    title: Late again
                    reads: { late: repayment.days_past_due.max_1m }
                    when: 'late'
                    severity: notice
                    owner: relationship-manager
                    months: 6
                """;
        Document<List<Signal>> document = SignalFile.read(text, "mine.yaml", ShippedCatalogue.all());
        assertThat(document).isInstanceOf(Document.Faulty.class);
        List<Integer> lines = ((Document.Faulty<List<Signal>>) document)
                .faults().stream().map(fault -> fault.line()).distinct().toList();
        assertThat(lines).containsExactly(6, 8, 9, 10, 13, 16);
    }

    @Test
    void aTierThatIsNoneIsToldWithItsTable() {
        String text =
                ShippedSignals.tierYaml().replace("'\"red\"'", "'\"black\"'").replace("cooling: 2", "cooling: 0");
        assertThat(TierFile.read(text, "tier.yaml")).isInstanceOf(Document.Faulty.class);
    }

    @Test
    void aReasonIsSaidInTheLanguageOfItsReader() {
        LinkedHashMap<String, String> parameters = new LinkedHashMap<>();
        parameters.put("signal", "repayment/late-30");
        parameters.put("ago", "12");
        parameters.put("within", "35");
        Reason reason = new Reason("warning/signal-on", parameters);
        assertThat(SignalWords.in(Locale.ENGLISH, ShippedCatalogue.all(), ShippedSignals.all())
                        .say(reason))
                .startsWith("Past due by 30 days or more on a facility: ")
                .endsWith(" = 12");
        assertThat(SignalWords.in(Locale.CHINESE, ShippedCatalogue.all(), ShippedSignals.all())
                        .say(reason))
                .startsWith("任一授信逾期30天以上: ");
    }

    @Test
    void noSignalIsOnForAPartyOfWhichNothingIsKnown() {
        Catalogue catalogue = ShippedCatalogue.all().only(SignalReading.indicators(ShippedSignals.all()));
        FoldPlan plan = FoldPlan.of(catalogue, ZoneOffset.UTC);
        SignalAnswers answers = SignalReading.of(ShippedSignals.all(), IndicatorReading.of(catalogue, plan))
                .at(IndicatorReading.of(catalogue, plan).at(plan.empty(), 0));
        for (int i = 0; i < answers.size(); i++) {
            assertThat(answers.answer(i)).as(answers.signals().get(i).name()).isEqualTo(Answer.UNKNOWN);
        }
    }
}
