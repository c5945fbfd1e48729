package org.bulwark.files.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bulwark.basics.rule.Fact;
import org.bulwark.basics.rule.FactSchema;
import org.bulwark.basics.rule.FactType;
import org.bulwark.basics.rule.RuleLanguage;
import org.bulwark.indicator.definition.Catalogue;
import org.bulwark.indicator.definition.Definition;
import org.bulwark.indicator.definition.Family;
import org.bulwark.indicator.definition.Indicator;
import org.bulwark.indicator.definition.RiskDirection;
import org.bulwark.indicator.definition.RiskGroup;
import org.junit.jupiter.api.Test;

/** What is shipped is whole: enough of it, in every group, in both languages, and nothing under two names. */
class ShippedCatalogueTest {

    private static final Catalogue ALL = ShippedCatalogue.all();
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}{2}");

    @Test
    void thereAreMoreThanTwoThousandInFifteenGroupsOverAllSources() {
        assertThat(ALL.size()).isGreaterThan(2_000);
        assertThat(ALL.families().stream().map(Family::group).collect(Collectors.toSet()))
                .isEqualTo(EnumSet.allOf(RiskGroup.class));
        Set<String> read = new HashSet<>();
        ALL.indicators().values().forEach(it -> read.addAll(it.definition().sources()));
        assertThat(read).isEqualTo(ALL.sources().keySet());
    }

    @Test
    void everyFamilySaysWhatItIsInBothLanguagesAndWhyItMatters() {
        assertThat(ALL.families()).allSatisfy(family -> {
            assertThat(family.title("en"))
                    .as(family.name())
                    .matches("[A-Z0-9].{3,}")
                    .doesNotEndWith(".");
            assertThat(family.titles()).as(family.name()).containsOnlyKeys("zh");
            assertThat(family.title("zh")).as(family.name()).containsPattern(CHINESE);
            assertThat(family.meaning()).as(family.name()).matches("(?s)[A-Z0-9].*\\.");
        });
    }

    @Test
    void noTwoIndicatorsAreOneUnderTwoNamesOrHaveOneTitle() {
        IndicatorWords english = IndicatorWords.in(Locale.ENGLISH, ALL.sources());
        IndicatorWords chinese = IndicatorWords.in(Locale.CHINESE, ALL.sources());
        Map<Object, String> seen = new HashMap<>();
        for (Indicator indicator : ALL.indicators().values()) {
            RiskGroup group = indicator.family().group();
            for (Object each : List.of(
                    indicator.definition(),
                    List.of(group, english.title(indicator)),
                    List.of(group, chinese.title(indicator)))) {
                assertThat(seen.putIfAbsent(each, indicator.name()))
                        .as(each.toString())
                        .isNull();
            }
        }
    }

    @Test
    void titlesArePutTogetherOfWordsThatAreThere() {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.CHINESE)) {
            IndicatorWords words = IndicatorWords.in(locale, ALL.sources());
            assertThat(ALL.indicators().values())
                    .allSatisfy(it -> assertThat(words.title(it) + words.definition(it))
                            .doesNotContain("indicator/", "{family}", "{of}", "{window}", "{what}"));
        }
    }

    @Test
    void formulasCompileOverTheTypesOfTheirInputsToo() {
        for (Family family : ALL.families()) {
            if (family.shape() instanceof Family.Shape.OfFormula shape) {
                String end = shape.windows().isEmpty()
                        ? ""
                        : "_" + shape.windows().getFirst().word();
                FactSchema schema = FactSchema.of(shape.inputs().entrySet().stream()
                        .map(input -> Fact.of(
                                input.getKey(),
                                ALL.indicator(input.getValue() + end).type(),
                                input.getKey()))
                        .toList());
                assertThat(RuleLanguage.of(schema, 2)
                                .compile(shape.expression(), FactType.NUMBER)
                                .expression()
                                .facts())
                        .as(family.name())
                        .hasSameElementsAs(shape.inputs().keySet());
            }
        }
    }

    @Test
    void theDirectionOfRiskFollowsWhatIsMade() {
        assertThat(ALL.indicator("account.inflow.sum_12m").risk()).isEqualTo(RiskDirection.DOWN);
        assertThat(ALL.indicator("account.inflow.gap_90d").risk()).isEqualTo(RiskDirection.UP);
        assertThat(ALL.indicator("account.inflow.falls_12m").risk()).isEqualTo(RiskDirection.UP);
        assertThat(ALL.indicator("account.inflow.volatility_12m").risk()).isEqualTo(RiskDirection.UP);
        assertThat(ALL.indicator("repayment.default.days_since_ever").risk()).isEqualTo(RiskDirection.DOWN);
        assertThat(ALL.indicator("account.payers.top_share_12m").risk()).isEqualTo(RiskDirection.UP);
    }

    @Test
    void growthOnTheYearBeforeIsNotMadeTwice() {
        assertThat(ALL.find("account.inflow.sum_3m_year_growth")).isPresent();
        assertThat(ALL.find("account.inflow.sum_12m_growth")).isPresent();
        assertThat(ALL.find("account.inflow.sum_12m_year_growth")).isEmpty();
        assertThat(ALL.indicator("account.inflow.sum_3m_year_growth").definition())
                .isInstanceOf(Definition.Growth.class);
    }

    @Test
    void changesAreOfWindowsThatHaveALengthAndRanksOfTheLatestLevel() {
        assertThat(ALL.find("statement.current_ratio.ratio_12m_difference")).isPresent();
        assertThat(ALL.find("statement.current_ratio.ratio_ever_difference")).isEmpty();
        assertThat(ALL.find("statement.current_ratio.ratio_ever_peer_rank")).isPresent();
        assertThat(ALL.find("statement.current_ratio.ratio_12m_peer_rank")).isEmpty();
        assertThat(ALL.find("bureau.score.last_ever_difference"))
                .as("there is nothing but everything")
                .isPresent();
    }

    @Test
    void peopleFindWhatTheyLookFor() {
        assertThat(ALL.search("debt-service"))
                .extracting(Indicator::name)
                .contains("statement.debt_service_cover.ratio_ever");
        assertThat(ALL.search("流动比率")).extracting(Indicator::name).contains("statement.current_ratio.ratio_ever");
        assertThat(ALL.search("no such thing anywhere")).isEmpty();
    }
}
