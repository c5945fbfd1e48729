package org.bulwark.server.web.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.bulwark.basics.money.Money;
import org.bulwark.basics.money.Rate;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The reader's place counts, not the server's, which is Turkish here and far in the east. */
class ShowTest {

    private final Show english = show(Locale.UK);
    private final Show chinese = show(Locale.SIMPLIFIED_CHINESE);

    private static Show show(Locale locale) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("org/bulwark/server/words/pages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new Show(messages, locale, ZoneId.of("Asia/Shanghai"));
    }

    @Test
    void moneyKeepsItsMinorUnitsWhateverTheirNumber() {
        assertThat(english.money(Money.of(123_456_789, "CNY"))).isEqualTo("CNY\u00a01,234,567.89");
        assertThat(english.money(Money.of(123_456_789, "JPY"))).isEqualTo("JPY\u00a0123,456,789");
        assertThat(english.money(Money.of(-5, "BHD"))).isEqualTo("BHD\u00a0-0.005");
    }

    @Test
    void anInstantIsToldOnTheBanksClocksAndExactForWhoeverPointsAtIt() {
        Instant instant = Instant.parse("2026-05-04T18:02:01.123456Z");
        assertThat(english.instant(instant)).isEqualTo("5 May 2026, 02:02");
        assertThat(chinese.instant(instant)).isEqualTo("2026年5月5日 02:02");
        assertThat(english.exact(instant)).isEqualTo("2026-05-04T18:02:01.123456Z");
    }

    @Test
    void daysAndNumbersFollowTheReader() {
        assertThat(english.date(LocalDate.of(2026, 5, 4))).isEqualTo("4 May 2026");
        assertThat(chinese.date(LocalDate.of(2026, 5, 4))).isEqualTo("2026年5月4日");
        assertThat(english.percent(0.12345, 1)).isEqualTo("12.3%");
        assertThat(english.rate(Rate.ofPpm(67_500))).isEqualTo("6.75%");
        assertThat(english.about(1_043_118)).isEqualTo("1.0M");
        assertThat(chinese.about(1_043_118)).isEqualTo("104.3万");
        assertThat(english.signed(-3.2, 1)).isEqualTo("\u22123.2");
        assertThat(english.signed(0, 0)).isEqualTo("\u00b10");
    }

    @Test
    void wordsTakeMoneyAndOtherWordsIn() {
        Text text = Text.word("history.policy", Text.word("outcome.refer"));
        assertThat(english.text(text)).isEqualTo("Policy: Referred");
        assertThat(chinese.text(text)).isEqualTo("政策结论：转人工");
        assertThat(english.word("application.limit.of", Money.of(100, "CNY"))).isEqualTo("of CNY\u00a01.00 asked for");
    }

    @Test
    void whatSomebodyWroteIsNotReadAsAPattern() {
        assertThat(english.text(Text.plain("{0} '' {x}"))).isEqualTo("{0} '' {x}");
    }
}
