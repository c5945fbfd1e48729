package org.bulwark.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource({
        "26, 26",
        "0.1, 0.1",
        "-999, -999",
        "1e30, 1e30",
        "-0.0, 0",
        "0.001, 0.001",
        "1e-7, 1e-7",
        "1.5e-300, 1.5e-300",
        "123456789012345, 123456789012345",
        "1e15, 1e15",
        "12345678.9, 12345678.9",
        "-250000000.25, -250000000.25",
        "4503599627370495.5, 4503599627370495.5",
        "Infinity, Infinity",
        "-Infinity, -Infinity",
        "4.9e-324, 4.9e-324"
    })
    void numbersAreWrittenAsPeopleWould(double value, String text) {
        assertThat(Numbers.text(value)).isEqualTo(text);
    }

    @Test
    void textReadsBackAsTheSameNumber() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 200_000; i++) {
            double any = Double.longBitsToDouble(random.nextLong());
            double money = Math.round(random.nextDouble(-1e12, 1e12) * 100) / 100.0;
            for (double value : new double[] {any, money, random.nextInt(), random.nextDouble()}) {
                if (!Double.isNaN(value)) {
                    assertThat(Double.parseDouble(Numbers.text(value))).isEqualTo(value + 0.0);
                }
            }
        }
    }

    @Test
    void amountsWithCentsAreWrittenWithoutExponent() {
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < 10_000; i++) {
            long cents = random.nextLong(100_000_000_000_000L);
            double amount = cents / 100.0;
            assertThat(Numbers.text(amount))
                    .isEqualTo(BigDecimal.valueOf(cents, 2).stripTrailingZeros().toPlainString());
        }
    }
}
