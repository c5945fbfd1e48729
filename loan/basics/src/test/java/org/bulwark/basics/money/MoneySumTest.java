package org.bulwark.basics.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bulwark.basics.Refusals.refused;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MoneySumTest {

    private static final Currency CNY = Currency.getInstance("CNY");

    @Test
    void isTheExactSumWhateverTheSizeAndTheOrder() {
        Random random = new Random(8);
        for (int trial = 0; trial < 200; trial++) {
            List<Money> amounts = random.longs(1 + random.nextInt(100))
                    .mapToObj(minor -> new Money(minor >> random.nextInt(3), CNY))
                    .toList();
            BigInteger exact =
                    amounts.stream().map(m -> BigInteger.valueOf(m.minor())).reduce(BigInteger.ZERO, BigInteger::add);
            MoneySum sum = MoneySum.of(amounts, CNY);
            assertThat(sum.minor()).isEqualTo(exact);
            List<Money> shuffled = new ArrayList<>(amounts);
            Collections.shuffle(shuffled, random);
            int cut = random.nextInt(shuffled.size());
            assertThat(MoneySum.of(shuffled.subList(0, cut), CNY)
                            .plus(MoneySum.of(shuffled.subList(cut, shuffled.size()), CNY)))
                    .isEqualTo(sum);
        }
    }

    @Test
    void maySwingBeyondAnAmountAndComeBack() {
        Money most = new Money(Long.MAX_VALUE, CNY);
        MoneySum twice = MoneySum.of(List.of(most, most), CNY);
        refused(MoneyProblem.TOO_LARGE, twice::total);
        assertThat(twice.plus(most.negated()).total()).isEqualTo(most);
    }
}
