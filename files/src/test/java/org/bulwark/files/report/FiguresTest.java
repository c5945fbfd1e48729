package org.bulwark.files.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void numbersReadTheSameInEveryLanguage() {
        assertThat(Figures.count(1_234_567)).isEqualTo("1,234,567");
        assertThat(Figures.decimal(-1234.5678, 2)).isEqualTo("−1,234.57");
        assertThat(Figures.points(-12)).isEqualTo("−12");
        assertThat(Figures.percent(0.1234)).isEqualTo("12.3%");
        assertThat(Figures.percent(0.00434)).isEqualTo("0.43%");
        assertThat(Figures.percent(0.0099999)).isEqualTo("1.0%");
        assertThat(Figures.percent(0)).isEqualTo("0.0%");
    }

    @Test
    void zeroHasNoSign() {
        assertThat(Figures.decimal(-0.0001, 2)).isEqualTo("0.00");
        assertThat(Figures.decimal(-0.01, 2)).isEqualTo("−0.01");
    }

    @Test
    void whatIsNoNumberIsShownAsSuch() {
        assertThat(Figures.decimal(Double.NaN, 2)).isEqualTo("–");
        assertThat(Figures.percent(Double.NaN)).isEqualTo("–");
        assertThat(Figures.decimal(Double.POSITIVE_INFINITY, 2)).isEqualTo("∞");
    }

    @Test
    void ticksHaveAsManyDecimalsAsTheyNeed() {
        assertThat(Figures.tickPercent(0.2)).isEqualTo("20%");
        assertThat(Figures.tickPercent(0.005)).isEqualTo("0.5%");
        assertThat(Figures.tick(0.30000000000000004)).isEqualTo("0.3");
        assertThat(Figures.tick(-0.5)).isEqualTo("−0.5");
    }

    @Test
    void verySmallChancesAreOnlyCalledSo() {
        assertThat(Figures.p(1e-9)).isEqualTo("< 0.001");
        assertThat(Figures.p(0.0312)).isEqualTo("0.031");
    }
}
