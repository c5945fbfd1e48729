package org.bulwark.basics.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bulwark.basics.Refusals.refused;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    private static final Currency CNY = Currency.getInstance("CNY");

    @ParameterizedTest
    @CsvSource({
        "12345.67 CNY, 1234567, 12345.67 CNY",
        "12345 CNY, 1234500, 12345.00 CNY",
        "0.5 EUR, 50, 0.50 EUR",
        "-0.05 EUR, -5, -0.05 EUR",
        "-0 EUR, 0, 0.00 EUR",
        "700 JPY, 700, 700 JPY",
        "1.234 KWD, 1234, 1.234 KWD",
        "92233720368547758.07 CNY, 9223372036854775807, 92233720368547758.07 CNY",
        "-92233720368547758.08 CNY, -9223372036854775808, -92233720368547758.08 CNY",
    })
    void textIsInMajorUnitsWithTheDecimalsOfTheCurrency(String text, long minor, String printed) {
        Money money = Money.parse(text);
        assertThat(money.minor()).isEqualTo(minor);
        assertThat(money).hasToString(printed);
        assertThat(Money.parse(printed)).isEqualTo(money);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12,345.67",
                "12345,67",
                "12 345",
                "12345.678",
                "1e3",
                "+1",
                ".5",
                "5.",
                "٣",
                "",
                " 1",
                "NaN",
                "0x1",
                "1_0"
            })
    void anythingElseIsRefused(String amount) {
        refused(MoneyProblem.AMOUNT_INVALID, () -> Money.parse(amount, CNY));
    }

    @Test
    void anAmountWithoutItsCurrencyOrWithDecimalsThatItLacksIsRefused() {
        refused(MoneyProblem.AMOUNT_INVALID, () -> Money.parse("12345.67"));
        refused(MoneyProblem.AMOUNT_INVALID, () -> Money.parse("1.5 JPY"));
        refused(MoneyProblem.CURRENCY_INVALID, () -> Money.parse("1  CNY"));
        refused(MoneyProblem.CURRENCY_INVALID, () -> Money.parse("1 cny"));
    }

    @Test
    void longTextIsNotRepeatedInTheMessage() {
        assertThat(refused(MoneyProblem.AMOUNT_INVALID, () -> Money.parse("9".repeat(100_000), CNY))
                        .what())
                .hasSizeLessThan(100);
    }

    @Test
    void unknownAndUncountableCurrenciesAreRefused() {
        refused(MoneyProblem.CURRENCY_INVALID, () -> Money.of(1, "cny"));
        refused(MoneyProblem.CURRENCY_INVALID, () -> Money.of(1, "ZZZ"));
        refused(MoneyProblem.CURRENCY_INVALID, () -> Money.of(1, "XAU"));
    }

    @Test
    void whatDoesNotFitIsRefusedAndNotWrapped() {
        Money most = new Money(Long.MAX_VALUE, CNY);
        Money least = new Money(Long.MIN_VALUE, CNY);
        Money one = new Money(1, CNY);
        refused(MoneyProblem.TOO_LARGE, () -> most.plus(one));
        refused(MoneyProblem.TOO_LARGE, () -> least.minus(one));
        refused(MoneyProblem.TOO_LARGE, least::negated);
        refused(MoneyProblem.TOO_LARGE, () -> most.times(2));
        refused(MoneyProblem.TOO_LARGE, () -> Money.parse("92233720368547758.08", CNY));
        assertThat(least.plus(most)).isEqualTo(new Money(-1, CNY));
        assertThat(most.times(3, 3, RoundingMode.UNNECESSARY)).isEqualTo(most);
    }

    @Test
    void twoCurrenciesNeverMeet() {
        Money yuan = Money.of(1, "CNY");
        Money euro = Money.of(1, "EUR");
        refused(MoneyProblem.CURRENCIES_DIFFER, () -> yuan.plus(euro));
        refused(MoneyProblem.CURRENCIES_DIFFER, () -> yuan.minus(euro));
        refused(MoneyProblem.CURRENCIES_DIFFER, () -> yuan.compareTo(euro));
        refused(MoneyProblem.CURRENCIES_DIFFER, () -> MoneySum.zero(CNY).plus(euro));
        assertThat(yuan).isNotEqualTo(euro);
    }

    @Test
    void aFractionIsRoundedOnceAndAsTold() {
        Money money = Money.of(5, "CNY");
        assertThat(money.times(1, 2, RoundingMode.HALF_EVEN).minor()).isEqualTo(2);
        assertThat(money.times(1, 2, RoundingMode.HALF_UP).minor()).isEqualTo(3);
        assertThat(money.negated().times(1, 2, RoundingMode.FLOOR).minor()).isEqualTo(-3);
    }

    /** The parts add up, none is a whole unit away from its exact share, and nothing goes where the weight is zero. */
    @Test
    void anAllocationLosesNoUnit() {
        SplittableRandom random = new SplittableRandom(3);
        for (int trial = 0; trial < 5000; trial++) {
            Money whole = new Money(random.nextLong() >> random.nextInt(64), CNY);
            long[] weights = random.longs(1 + random.nextInt(8), 0, 1L << random.nextInt(1, 62))
                    .map(w -> random.nextInt(4) == 0 ? 0 : w)
                    .toArray();
            weights[random.nextInt(weights.length)]++;
            List<Money> parts = whole.allocated(weights);
            assertThat(MoneySum.of(parts, CNY).total()).isEqualTo(whole);
            BigDecimal total = BigDecimal.ZERO;
            for (long weight : weights) {
                total = total.add(BigDecimal.valueOf(weight));
            }
            for (int i = 0; i < weights.length; i++) {
                BigDecimal exact = BigDecimal.valueOf(whole.minor()).multiply(BigDecimal.valueOf(weights[i]));
                BigDecimal given = BigDecimal.valueOf(parts.get(i).minor()).multiply(total);
                assertThat(given.subtract(exact).abs()).isLessThan(total);
                assertThat(weights[i] == 0 && !parts.get(i).isZero()).isFalse();
            }
        }
    }

    @Test
    void whatIsLeftOverGoesToTheLargestRemaindersTheEarlierFirst() {
        assertThat(Money.of(100, "CNY").split(3)).extracting(Money::minor).containsExactly(34L, 33L, 33L);
        assertThat(Money.of(-100, "CNY").split(3)).extracting(Money::minor).containsExactly(-34L, -33L, -33L);
        // Hamilton's apportionment of 10 seats among 1500, 1500, 900, 500, 500, 200: 3, 3, 2, 1, 1, 0.
        assertThat(Money.of(10, "CNY").allocated(1500, 1500, 900, 500, 500, 200))
                .extracting(Money::minor)
                .containsExactly(3L, 3L, 2L, 1L, 1L, 0L);
    }

    @Test
    void weightsThatCannotDivideAreRefused() {
        Money money = Money.of(100, "CNY");
        refused(MoneyProblem.WEIGHTS_INVALID, () -> money.allocated(0, 0));
        refused(MoneyProblem.WEIGHTS_INVALID, () -> money.allocated(2, -1));
        refused(MoneyProblem.WEIGHTS_INVALID, money::allocated);
        refused(MoneyProblem.WEIGHTS_INVALID, () -> money.split(0));
    }
}
