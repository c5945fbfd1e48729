package org.bulwark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The verbs of the stage indicator. */
class IndicatorCommandsTest {

    @Test
    void theListNamesWhatIsAskedForAndCountsIt() {
        String all = Ran.bulwark("indicator", "list").done().out();
        String found = Ran.bulwark("indicator", "list", "--group", "statement", "--search", "interest cover")
                .done()
                .out();
        assertThat(found)
                .containsPattern(
                        "(?m)^  statement\\.interest_cover\\.ratio_ever +– +down +financial-statement +Interest cover$")
                .doesNotContain("account.inflow")
                .containsPattern("(?m)^\\d+ indicators of \\d+ families\\.$");
        assertThat(all.lines().count()).isGreaterThan(2_000);
    }

    @Test
    void aSourceIsFollowedThroughRatiosAndFormulas() {
        assertThat(Ran.bulwark("indicator", "list", "--source", "electricity")
                        .done()
                        .out())
                .contains("operation.electricity.sum_12m ", "operation.electricity_to_sales.value_12m ")
                .doesNotContain("operation.water.sum_12m ");
        assertThat(Ran.bulwark("indicator", "list", "--source", "steam")
                        .refused("indicator/name-unknown")
                        .err())
                .contains("steam", "electricity");
    }

    @Test
    void oneIsShownWithItsDefinitionInBothLanguages() {
        assertThat(Ran.bulwark("indicator", "show", "account.inflow.sum_12m_growth")
                        .done()
                        .out())
                .contains(
                        "Money in: sum over 12 months, growth on the time before",
                        "12 months earlier",
                        "direction == \"in\"")
                .contains("down: less is riskier");
        assertThat(Ran.bulwark("indicator", "show", "account.inflow.sum_12m", "--lang", "zh")
                        .done()
                        .out())
                .contains("账户流入：近12个月合计");
        assertThat(Ran.bulwark("indicator", "show", "account.inflow.sum_12m", "--json")
                        .done()
                        .json()
                        .get("risk")
                        .asString())
                .isEqualTo("down");
        assertThat(Ran.bulwark("indicator", "show", "account.inflow")
                        .refused("indicator/name-unknown")
                        .err())
                .contains("indicator list --search");
    }
}
