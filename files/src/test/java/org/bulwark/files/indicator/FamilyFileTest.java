package org.bulwark.files.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bulwark.files.source.ShippedSources;
import org.bulwark.files.tree.Document;
import org.bulwark.files.tree.Fault;
import org.bulwark.indicator.definition.Aggregate;
import org.bulwark.indicator.definition.Catalogue;
import org.bulwark.indicator.definition.Derivation;
import org.bulwark.indicator.definition.Family;
import org.bulwark.indicator.definition.RiskDirection;
import org.bulwark.indicator.definition.RiskGroup;
import org.bulwark.indicator.definition.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FamilyFileTest {

    private static final Catalogue NONE = Catalogue.of(ShippedSources.all().values(), List.of());

    /** What the families of a group may read. */
    private static Catalogue before(RiskGroup group) {
        return NONE.and(ShippedCatalogue.all().families().stream()
                .filter(family -> family.group().compareTo(group) < 0)
                .toList());
    }

    @ParameterizedTest
    @EnumSource
    void whatIsShippedCompilesAndSurvivesBothForms(RiskGroup group) {
        Catalogue before = before(group);
        List<Family> families = FamilyFile.read(ShippedCatalogue.yaml(group), group.word(), before)
                .value();
        assertThat(families)
                .isNotEmpty()
                .allSatisfy(family -> assertThat(family.group()).isEqualTo(group));
        String yaml = FamilyFile.yaml(group, families);
        assertThat(FamilyFile.readChecked(yaml, "again.yaml").value()).isEqualTo(families);
        String json = FamilyFile.json(group, families);
        assertThat(FamilyFile.readChecked(json, "again.json").value()).isEqualTo(families);
        assertThat(FamilyFile.json(
                        group, FamilyFile.readChecked(json, "again.json").value()))
                .isEqualTo(json);
    }

    @Test
    void everyKeyIsRead() {
        List<Family> families = FamilyFile.read("""
                        bulwark: indicators/1
                        group: account
                        families:
                          - code: receipts
                            title: Receipts
                            titles: { zh: 回款 }
                            meaning: What customers paid.
                            source: bank-account
                            where: 'direction == "in"'
                            measure: amount
                            key: counterparty
                            stock: false
                            aggregates: [sum, top-share]
                            windows: [30d, 12m]
                            also: { days-since: [ever], falls: [24m, 12m@12m] }
                            risk: down
                            derive: [growth, year-growth]
                          - code: spent
                            title: Spent
                            meaning: What went out.
                            source: bank-account
                            where: 'direction == "out"'
                            measure: amount
                            aggregates: [sum]
                            windows: [30d, 12m]
                            risk: none
                          - { code: ratio, title: Ratio, meaning: One over the other., over: account.receipts.sum, under: account.spent.sum,
                              windows: [12m], risk: down, derive: [difference] }
                          - code: left
                            title: Left
                            meaning: The difference.
                            formula: 'a - b'
                            inputs: { a: account.receipts.sum, b: account.spent.sum }
                            windows: [30d, 12m]
                            unit: ct
                            risk: down
                            derive: [difference]
                        """, "a.yaml", NONE).value();
        Family receipts = families.getFirst();
        assertThat(receipts.title("zh")).isEqualTo("回款");
        assertThat(receipts.risk()).isEqualTo(RiskDirection.DOWN);
        assertThat(receipts.derivations()).containsExactly(Derivation.GROWTH, Derivation.YEAR_GROWTH);
        Map<Aggregate, List<Window>> also = new LinkedHashMap<>();
        also.put(Aggregate.DAYS_SINCE, List.of(new Window.Ever(0)));
        also.put(Aggregate.FALLS, List.of(new Window.Months(24, 0), new Window.Months(12, 12)));
        assertThat(((Family.Shape.OfSeries) receipts.shape()).also()).isEqualTo(also);
        assertThat(NONE.and(families).indicators().keySet())
                .containsExactly(
                        "account.receipts.sum_30d",
                        "account.receipts.sum_12m",
                        "account.receipts.top_share_30d",
                        "account.receipts.top_share_12m",
                        "account.receipts.sum_30d_growth",
                        "account.receipts.sum_12m_growth",
                        "account.receipts.days_since_ever",
                        "account.receipts.falls_24m",
                        "account.receipts.falls_12m_ago_12m",
                        "account.spent.sum_30d",
                        "account.spent.sum_12m",
                        "account.ratio.ratio_12m",
                        "account.ratio.ratio_12m_difference",
                        "account.left.value_30d",
                        "account.left.value_30d_difference",
                        "account.left.value_12m",
                        "account.left.value_12m_difference");
        assertThat(FamilyFile.read(FamilyFile.yaml(RiskGroup.ACCOUNT, families), "b.yaml", NONE)
                        .value())
                .isEqualTo(families);
    }

    @Test
    void everyFaultIsToldWithItsLine() {
        Document<List<Family>> document = FamilyFile.read("""
                        bulwark: indicators/2
                        group: account
                        families:
                          - { code: a, title: A, meaning: M., source: steam, aggregates: [count], windows: [30d], risk: up }
                          - { code: b, title: B, meaning: M., source: card, aggregates: [sum], windows: [30d], risk: up }
                          - { code: c, title: C, meaning: M., source: card, measure: amount, aggregates: [total], windows: [30d], risk: up }
                          - { code: d, title: D, meaning: M., source: card, aggregates: [count], windows: [30w], risk: up }
                          - { code: e, title: E, meaning: M., source: card, aggregates: [count], windows: [30d] }
                          - { code: f, title: F, meaning: M., source: card, where: 'amount > "x"', aggregates: [count], windows: [30d], risk: up }
                          - { code: g, title: G, meaning: M., over: account.a.sum, under: account.b.sum, windows: [30d], risk: up }
                          - { code: h, title: H, meaning: M., formula: 'a +', inputs: { a: account.i.sum_30d }, risk: up }
                          - { code: i, title: I, meaning: M., source: card, aggregates: [count], windows: [30d], unit: x, risk: up }
                          - { code: j, title: J, meaning: M., source: card, aggregates: [count], windows: [30d], also: { quiet: [30d] }, risk: up }
                          - { code: k, title: K, meaning: M., source: card, aggregates: [count], windows: [30d], risk: up }
                          - { code: k, title: K, meaning: M., source: card, aggregates: [count], windows: [30d], risk: up }
                          - { code: l, title: L, meaning: M., formula: 'b + 1', inputs: { a: account.k.count_30d }, risk: up }
                        """, "a.yaml", NONE);
        assertThat(document)
                .isInstanceOfSatisfying(
                        Document.Faulty.class,
                        faulty -> assertThat(((Document.Faulty<?>) faulty)
                                        .faults().stream()
                                                .map(Fault::line)
                                                .distinct()
                                                .toList())
                                .containsExactly(1, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 15, 16));
    }
}
