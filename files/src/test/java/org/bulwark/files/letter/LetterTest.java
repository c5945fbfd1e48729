package org.bulwark.files.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bulwark.basics.Reason;
import org.bulwark.basics.money.Money;
import org.bulwark.basics.money.Rate;
import org.bulwark.decision.letter.LetterContent;
import org.bulwark.decision.letter.LetterContent.Kind;
import org.bulwark.decision.policy.LetterSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LetterTest {

    static final LetterSettings SETTINGS = new LetterSettings(
            4,
            "",
            new LinkedHashMap<>(
                    Map.of("en", new LinkedHashMap<>(Map.of("reason/shop-closed", "a shop that is <closed>")))));

    static LetterContent content(Kind kind) {
        return new LetterContent(
                kind,
                "A-2026-17",
                "Loan to shopkeepers & friends",
                LocalDate.of(2026, 3, 1),
                LocalDate.of(2026, 3, 2),
                Optional.of(Money.of(400_000_00, "CNY")),
                kind == Kind.DECLINED
                        ? Optional.empty()
                        : Optional.of(new LetterContent.Offer(
                                Money.of(282_000_00, "CNY"), Optional.of(Rate.percent("6.05")), Optional.of(12))),
                List.of(
                        reason("reason/past-delinquency"),
                        reason("reason/shop-closed"),
                        Reason.of("letter/characteristic", Map.of("title", "Turnover a year"))),
                List.of(reason("letter/may-ask-reasons"), reason("letter/may-correct-data")),
                "Credit desk\n1 Market Square");
    }

    private static Reason reason(String code) {
        return Reason.of(code, Map.of());
    }

    @ParameterizedTest
    @CsvSource({
        "DECLINED, en, declined.en.txt",
        "COUNTER_OFFER, en, counter-offer.en.txt",
        "COUNTER_OFFER, zh-CN, counter-offer.zh.txt"
    })
    void aLetterReadsAsItAlwaysDid(Kind kind, String language, String golden) {
        assertThat(Letter.of(content(kind), Locale.forLanguageTag(language), SETTINGS)
                        .text())
                .isEqualTo(golden(golden));
    }

    @Test
    void thePageIsAsItAlwaysWas() {
        assertThat(Letter.of(content(Kind.DECLINED), Locale.ENGLISH, SETTINGS).html())
                .isEqualTo(golden("declined.en.html"));
    }

    @Test
    void whatStandsInALetterIsNeverMarkup() {
        assertThat(Letter.of(content(Kind.DECLINED), Locale.ENGLISH, SETTINGS).html())
                .contains("A shop that is &lt;closed&gt;", "shopkeepers &amp; friends")
                .doesNotContain("<closed>", "<script", "http");
    }

    @Test
    void aLanguageWithoutWordsGetsAnEnglishLetter() {
        assertThat(Letter.of(content(Kind.DECLINED), Locale.forLanguageTag("tr-TR"), SETTINGS)
                        .text())
                .isEqualTo(Letter.of(content(Kind.DECLINED), Locale.ENGLISH, SETTINGS)
                        .text());
    }

    private static String golden(String name) {
        try (InputStream in = LetterTest.class.getResourceAsStream(name)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
