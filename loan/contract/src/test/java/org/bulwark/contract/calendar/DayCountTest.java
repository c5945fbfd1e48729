package org.bulwark.contract.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DayCountTest {

    /** ISDA's table of examples of 30/360 day counts: bond basis, Eurobond basis, and 30E/360 (ISDA). */
    @ParameterizedTest
    @CsvSource({
        "2007-01-15, 2007-01-30,  15,  15,  15",
        "2007-01-15, 2007-02-15,  30,  30,  30",
        "2007-01-15, 2007-07-15, 180, 180, 180",
        "2007-09-30, 2008-03-31, 180, 180, 180",
        "2007-09-30, 2007-10-31,  30,  30,  30",
        "2007-09-30, 2008-09-30, 360, 360, 360",
        "2007-01-15, 2007-01-31,  16,  15,  15",
        "2007-01-31, 2007-02-28,  28,  28,  30",
        "2007-02-28, 2007-03-31,  33,  32,  30",
        "2006-08-31, 2007-02-28, 178, 178, 180",
        "2007-02-28, 2007-08-31, 183, 182, 180",
        "2007-02-14, 2007-02-28,  14,  14,  16",
        "2007-02-26, 2008-02-29, 363, 363, 364",
        "2008-02-29, 2009-02-28, 359, 359, 360",
        "2008-02-29, 2008-03-30,  31,  31,  30",
        "2008-02-29, 2008-03-31,  32,  31,  30",
        "2007-02-28, 2007-03-05,   7,   7,   5",
        "2007-10-31, 2007-11-28,  28,  28,  28",
        "2007-08-31, 2008-02-29, 179, 179, 180",
        "2008-02-29, 2008-08-31, 182, 181, 180",
        "2008-08-31, 2009-02-28, 178, 178, 180",
        "2009-02-28, 2009-08-31, 183, 182, 180"
    })
    void monthsOfThirtyDaysAreAsIsdaPublishedThem(LocalDate from, LocalDate to, long bond, long euroBond, long isda) {
        assertThat(DayCount.THIRTY_360.numerator(from, to)).isEqualTo(bond);
        assertThat(DayCount.THIRTY_E_360.numerator(from, to)).isEqualTo(euroBond);
        assertThat(DayCount.THIRTY_E_360_ISDA.numerator(from, to)).isEqualTo(isda);
    }

    @ParameterizedTest
    @CsvSource({"2007-08-31, 178", "2006-08-31, 178"})
    void theMaturityInFebruaryIsNoThirtieth(LocalDate from, long days) {
        LocalDate maturity = LocalDate.of(from.getYear() + 1, 3, 1).minusDays(1);
        int leap = maturity.lengthOfMonth() - 28;
        assertThat(DayCount.THIRTY_E_360_ISDA.numerator(from, maturity, maturity))
                .isEqualTo(days + leap);
        assertThat(DayCount.THIRTY_E_360_ISDA.numerator(from, maturity)).isEqualTo(180);
    }

    @ParameterizedTest
    @CsvSource({
        "2007-02-28, 2008-02-29, 360",
        "2008-02-29, 2009-02-28, 360",
        "2007-02-28, 2007-03-31,  30",
        "2007-01-31, 2007-02-28,  28",
        "2007-02-28, 2007-03-30,  30",
        "2008-02-28, 2008-03-31,  33"
    })
    void theAmericanRuleTakesTheEndOfFebruaryAsTheThirtieth(LocalDate from, LocalDate to, long days) {
        assertThat(DayCount.THIRTY_360_US.numerator(from, to)).isEqualTo(days);
    }

    /** ISDA, "EMU and market conventions: recent developments", 1998: the column of the ISDA method. */
    @ParameterizedTest
    @CsvSource({
        "2003-11-01, 2004-05-01, 497.72",
        "1999-02-01, 1999-07-01, 410.96",
        "1999-07-01, 2000-07-01, 1001.38",
        "2002-08-15, 2003-07-15, 915.07",
        "2003-07-15, 2004-01-15, 504.00",
        "1999-07-30, 2000-01-30, 503.89",
        "2000-01-30, 2000-06-30, 415.30",
        "1999-11-30, 2000-04-30, 415.54"
    })
    void actualYearsAreAsIsdaPublishedThem(LocalDate from, LocalDate to, BigDecimal interest) {
        DayCount count = DayCount.ACT_ACT_ISDA;
        BigDecimal found = BigDecimal.valueOf(1000 * count.numerator(from, to))
                .divide(BigDecimal.valueOf(count.denominator()), 2, RoundingMode.HALF_UP);
        assertThat(found).isEqualByComparingTo(interest);
    }

    @ParameterizedTest
    @EnumSource(names = {"ACT_360", "ACT_365_FIXED", "ACT_ACT_ISDA"})
    void partsOfAPeriodAddUp(DayCount count) {
        Random random = new Random(3);
        for (int i = 0; i < 500; i++) {
            LocalDate from = LocalDate.of(1999, 1, 1).plusDays(random.nextInt(9000));
            LocalDate between = from.plusDays(random.nextInt(1200));
            LocalDate to = between.plusDays(random.nextInt(1200));
            assertThat(count.numerator(from, between) + count.numerator(between, to))
                    .isEqualTo(count.numerator(from, to));
        }
    }

    @ParameterizedTest
    @EnumSource
    void noDayIsNegativeAndAYearIsOne(DayCount count) {
        Random random = new Random(4);
        for (int i = 0; i < 500; i++) {
            LocalDate from = LocalDate.of(1999, 1, 1).plusDays(random.nextInt(9000));
            assertThat(count.numerator(from, from)).isZero();
            assertThat(count.numerator(from, from.plusDays(random.nextInt(100))))
                    .isNotNegative();
            assertThat(count.years(from, from.plusYears(1))).isBetween(0.99, 1.02);
        }
    }

    @Test
    void yearsOfThreeHundredAndSixtyAndOfThreeHundredAndSixtyFiveDays() {
        LocalDate from = LocalDate.of(2024, 1, 1);
        assertThat(DayCount.ACT_360.years(from, from.plusDays(90))).isEqualTo(0.25);
        assertThat(DayCount.ACT_365_FIXED.years(from, from.plusYears(1))).isEqualTo(366 / 365.0);
        assertThat(DayCount.ACT_ACT_ISDA.years(from, from.plusYears(1))).isEqualTo(1.0);
    }
}
