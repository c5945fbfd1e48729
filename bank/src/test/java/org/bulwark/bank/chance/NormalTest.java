package org.bulwark.bank.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NormalTest {

    /** The first three are the check values printed with AS 241; the others are in every table. */
    @ParameterizedTest
    @CsvSource({
        "0.25, -0.6744897501960817",
        "0.001, -3.090232306167814",
        "1e-20, -9.262340089798408",
        "0.975, 1.959963984540054",
        "0.995, 2.575829303548901",
    })
    void meetsThePublishedQuantiles(double probability, double z) {
        assertThat(Normal.quantile(probability)).isCloseTo(z, within(1e-14 * Math.abs(z)));
    }

    @Test
    void isSymmetricAndRisesAcrossItsThreePieces() {
        double before = Double.NEGATIVE_INFINITY;
        for (int i = 1; i < 4096; i++) {
            double z = Normal.quantile(i / 4096.0);
            assertThat(z).isGreaterThan(before).isEqualTo(-Normal.quantile(1 - i / 4096.0));
            before = z;
        }
    }
}
