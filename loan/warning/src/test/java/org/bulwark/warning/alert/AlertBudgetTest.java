package org.bulwark.warning.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.bulwark.warning.Tier;
import org.junit.jupiter.api.Test;

class AlertBudgetTest {

    private static Claim claim(String party, String branch, long loss, Tier tier, int months) {
        return new Claim(new AlertId(party, "legal/suit", 1), branch, loss, tier, months);
    }

    @Test
    void theBestOfEachBranchAreShownAndTheOthersCounted() {
        Claim small = claim("A", "north", 100, Tier.RED, 1);
        Claim large = claim("B", "north", 10_000, Tier.BLUE, 6);
        Claim soon = claim("C", "north", 2_000, Tier.ORANGE, 1);
        Claim other = claim("D", "south", 1, Tier.BLUE, 12);
        AlertBudget.Share share = new AlertBudget(2).share(List.of(small, other, large, soon));
        assertThat(share.shown()).containsExactly(soon, large, other);
        assertThat(share.waiting()).containsExactly(Map.entry("north", 1));
    }

    @Test
    void theOrderInWhichTheyComeDoesNotMatter() {
        Random random = new Random(2);
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            claims.add(claim("P" + i, "B" + random.nextInt(3), random.nextInt(4), Tier.YELLOW, 3));
        }
        AlertBudget.Share share = new AlertBudget(7).share(claims);
        for (int trial = 0; trial < 20; trial++) {
            Collections.shuffle(claims, random);
            assertThat(new AlertBudget(7).share(claims)).isEqualTo(share);
        }
        assertThat(share.shown().size()
                        + share.waiting().values().stream()
                                .mapToInt(each -> each)
                                .sum())
                .isEqualTo(60);
    }

    @Test
    void aBudgetOfNoneIsRefused() {
        assertThatThrownBy(() -> new AlertBudget(0)).hasMessageContaining("0 alerts");
    }
}
