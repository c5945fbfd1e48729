package org.bulwark.basics.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bulwark.basics.Refusals.refused;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RateTest {

    @ParameterizedTest
    @CsvSource({"7.25, 72500, 7.25 %", "0, 0, 0 %", "100, 1000000, 100 %", "-0.5, -5000, -0.5 %", "0.0001, 1, 0.0001 %"
    })
    void perCentHasFourDecimals(String text, long ppm, String printed) {
        assertThat(Rate.percent(text)).isEqualTo(Rate.ofPpm(ppm)).hasToString(printed);
    }

    @Test
    void whatIsPrintedIsReadAgain() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 10_000; i++) {
            Rate rate = Rate.ofPpm(random.nextLong(-10_000_000, 10_000_000));
            assertThat(Rate.percent(rate.percent())).isEqualTo(rate);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"7,25", "7.25 %", "7.25001", "", "1e2", "NaN"})
    void otherTextIsRefused(String text) {
        refused(MoneyProblem.RATE_INVALID, () -> Rate.percent(text));
    }

    @Test
    void aYearsInterestIsRoundedAsTold() {
        Money principal = Money.of(100_001, "CNY");
        Rate rate = Rate.percent("7.25").plus(Rate.ofBasisPoints(25));
        assertThat(rate).isEqualTo(Rate.percent("7.5"));
        assertThat(rate.yearOn(principal, RoundingMode.HALF_EVEN).minor()).isEqualTo(7500);
        assertThat(rate.yearOn(principal, RoundingMode.UP).minor()).isEqualTo(7501);
        assertThat(rate.fraction()).isEqualTo(0.075);
    }

    @Test
    void exchangeGoesThroughMajorUnitsAndStatedPricesOnly() {
        Currency yuan = Currency.getInstance("CNY");
        ExchangeRates rates = new ExchangeRates(
                yuan,
                Map.of(
                        Currency.getInstance("JPY"), new BigDecimal("0.0483"),
                        Currency.getInstance("KWD"), new BigDecimal("23.5")));
        assertThat(rates.convert(Money.parse("1000 JPY"), RoundingMode.HALF_EVEN))
                .hasToString("48.30 CNY");
        assertThat(rates.convert(Money.parse("0.001 KWD"), RoundingMode.UP)).hasToString("0.03 CNY");
        assertThat(rates.convert(Money.parse("5.55 CNY"), RoundingMode.UNNECESSARY))
                .hasToString("5.55 CNY");
        refused(MoneyProblem.EXCHANGE_RATE_MISSING, () -> rates.convert(Money.parse("1 EUR"), RoundingMode.HALF_EVEN));
        refused(
                MoneyProblem.EXCHANGE_RATE_MISSING,
                () -> new ExchangeRates(yuan, Map.of(Currency.getInstance("EUR"), BigDecimal.ZERO)));
    }
}
