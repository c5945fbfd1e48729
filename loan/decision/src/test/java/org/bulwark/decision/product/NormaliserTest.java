package org.bulwark.decision.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bulwark.basics.rule.Facts;
import org.bulwark.decision.Shop;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NormaliserTest {

    private static final Normaliser NORMALISER = Normaliser.of(Shop.PRODUCT);

    private static Map<String, Object> received() {
        return new LinkedHashMap<>(Map.of(
                "application", new LinkedHashMap<>(Map.of("amount", "200000.00", "term_months", 12)),
                "applicant", new LinkedHashMap<>(Map.of("kind", "business", "yearly_income", 1_000_000))));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> with(String part, String field, @Nullable Object value) {
        Map<String, Object> received = received();
        Map<String, @Nullable Object> object = new HashMap<>((Map<String, Object>) received.get(part));
        object.put(field, value);
        received.put(part, object);
        return received;
    }

    private static Facts accepted(Map<String, Object> received) {
        return switch (NORMALISER.normalise(received)) {
            case Normalised.Accepted(var facts) -> facts;
            case Normalised.Rejected(var errors) -> throw new AssertionError(errors.toString());
        };
    }

    private static List<FieldError> rejected(Map<String, Object> received) {
        return NORMALISER.normalise(received) instanceof Normalised.Rejected(var errors) ? errors : List.of();
    }

    @Test
    void whatWasReceivedBecomesFacts() {
        assertThat(accepted(received()).known())
                .containsExactly(
                        Map.entry("applicant.kind", "BUSINESS"),
                        Map.entry("application.amount", 200_000_00L),
                        Map.entry("application.term_months", 12L),
                        Map.entry("applicant.yearly_income", 1_000_000_00L));
    }

    static List<Arguments> sameAmounts() {
        return Arrays.stream(new Object[] {
                    "200000",
                    "200000.0",
                    " 200000.00 ",
                    200_000,
                    200_000L,
                    200_000.0,
                    new BigDecimal("2e5"),
                    BigInteger.valueOf(200_000)
                })
                .map(Arguments::of)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("sameAmounts")
    void anAmountMayBeATextOrANumberOfUnits(Object amount) {
        assertThat(accepted(with("application", "amount", amount)).value("application.amount"))
                .contains(200_000_00L);
    }

    @Test
    void textsAreTrimmedComposedAndMatchedWithoutCase() {
        assertThat(accepted(with("application", "collateral", "  Property ")).value("application.collateral"))
                .contains("property");
        assertThat(accepted(with("applicant", "founded_on", " 2024-02-29 ")).value("applicant.founded_on"))
                .contains(LocalDate.of(2024, 2, 29));
    }

    @Test
    void nothingAnEmptyTextAndAFieldLeftOutAreTheSame() {
        Facts bare = accepted(received());
        assertThat(accepted(with("application", "collateral", null))).isEqualTo(bare);
        assertThat(accepted(with("application", "collateral", "  "))).isEqualTo(bare);
    }

    static List<Arguments> wrong() {
        return List.of(
                Arguments.of("application", "amount", "200000.001", "/application/amount", "decision/field-decimals"),
                Arguments.of("application", "amount", "lots", "/application/amount", "decision/field-type"),
                Arguments.of("application", "amount", "1e6", "/application/amount", "decision/field-type"),
                Arguments.of("application", "amount", "200 000", "/application/amount", "decision/field-type"),
                Arguments.of("application", "amount", "9999.99", "/application/amount", "decision/field-range"),
                Arguments.of("application", "amount", true, "/application/amount", "decision/field-type"),
                Arguments.of("application", "amount", List.of(1), "/application/amount", "decision/field-type"),
                Arguments.of("application", "amount", Map.of("a", 1), "/application/amount", "decision/field-type"),
                Arguments.of(
                        "application",
                        "amount",
                        new BigDecimal("1e999999"),
                        "/application/amount",
                        "decision/field-type"),
                Arguments.of("application", "amount", Double.NaN, "/application/amount", "decision/field-type"),
                Arguments.of("application", "term_months", "12", "/application/term_months", "decision/field-type"),
                Arguments.of("application", "term_months", 12.5, "/application/term_months", "decision/field-decimals"),
                Arguments.of("application", "term_months", 37, "/application/term_months", "decision/field-range"),
                Arguments.of("applicant", "kind", "person", "/applicant/kind", "decision/field-not-allowed"),
                Arguments.of("applicant", "kind", 5, "/applicant/kind", "decision/field-type"),
                Arguments.of("applicant", "kind", "BUSI\u0000NESS", "/applicant/kind", "decision/field-characters"),
                Arguments.of("applicant", "kind", "\u202EBUSINESS", "/applicant/kind", "decision/field-characters"),
                Arguments.of("applicant", "kind", "x".repeat(1_001), "/applicant/kind", "decision/field-too-long"),
                Arguments.of("applicant", "founded_on", "2023-02-29", "/applicant/founded_on", "decision/field-date"),
                Arguments.of("applicant", "founded_on", "01.02.2023", "/applicant/founded_on", "decision/field-date"),
                Arguments.of("applicant", "founded_on", 2023, "/applicant/founded_on", "decision/field-type"),
                Arguments.of("applicant", "shoe/size~", 1, "/applicant/shoe~1size~0", "decision/field-unknown"),
                Arguments.of("score", "pd", 0.01, "/score", "decision/field-unknown"),
                Arguments.of("exposure", "group", 0, "/exposure", "decision/field-unknown"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void whatIsWrongIsPointedAt(String part, String field, Object value, String pointer, String code) {
        Map<String, Object> received = received();
        received.putIfAbsent(part, new HashMap<>());
        @SuppressWarnings("unchecked")
        Map<String, Object> object = new LinkedHashMap<>((Map<String, Object>) received.get(part));
        object.put(field, value);
        received.put(part, object);
        assertThat(rejected(received))
                .extracting(FieldError::pointer, error -> error.reason().code())
                .containsExactly(tuple(pointer, code));
    }

    @Test
    void allErrorsAreToldTogetherAndMissingFieldsLast() {
        Map<String, Object> received = new LinkedHashMap<>();
        received.put("application.amount", 5);
        received.put("applicant", Map.of("kind", "nobody"));
        assertThat(rejected(received))
                .extracting(FieldError::pointer, error -> error.reason().code())
                .containsExactly(
                        tuple("/application.amount", "decision/field-unknown"),
                        tuple("/applicant/kind", "decision/field-not-allowed"),
                        tuple("/application/amount", "decision/field-missing"),
                        tuple("/application/term_months", "decision/field-missing"),
                        tuple("/applicant/yearly_income", "decision/field-missing"));
    }

    /** What only the bank may say cannot be brought in by an applicant. */
    @Test
    void anApplicantCannotSayWhatOnlyTheBankKnows() {
        assertThat(rejected(with("application", "received_on", "2020-01-01")))
                .extracting(FieldError::pointer)
                .containsExactly("/application/received_on");
    }

    @Test
    void aFloodOfErrorsIsCutOff() {
        Map<String, Object> received = new LinkedHashMap<>();
        for (int i = 0; i < 10_000; i++) {
            received.put("field" + i, i);
        }
        assertThat(rejected(received)).hasSize(100);
    }
}
