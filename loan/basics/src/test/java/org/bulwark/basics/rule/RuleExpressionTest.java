package org.bulwark.basics.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleExpressionTest {

    private static final Map<String, Object> CASE = Map.of(
            "application.amount",
            450_000_00L,
            "application.term_months",
            12L,
            "application.received_on",
            LocalDate.of(2026, 3, 1),
            "applicant.kind",
            "BUSINESS",
            "applicant.founded_on",
            LocalDate.of(2024, 3, 2),
            "applicant.known",
            true,
            "applicant.debt_ratio",
            0.35);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application.amount <= money(450000)",
                "application.amount == money(\"450000.00\")",
                "application.amount > 44999999",
                "applicant.kind == \"BUSINESS\" && applicant.known",
                "applicant.kind in [\"BUSINESS\", \"PERSON\"]",
                "years_between(applicant.founded_on, application.received_on) < 2",
                "days_between(applicant.founded_on, application.received_on) == 729",
                "months_between(applicant.founded_on, application.received_on) == 23",
                "applicant.founded_on < date(\"2024-03-03\")",
                "year(application.received_on) == 2026 && month(application.received_on) == 3",
                "applicant.debt_ratio * 2 < 0.71",
                "application.term_months / 24 == 0.5",
                "application.amount * applicant.debt_ratio > money(157499)",
                "applicant.kind.startsWith(\"BUS\") && applicant.kind.matches(\"^[A-Z]+$\")",
                "[\"BUS\", \"CO\"].exists(s, applicant.kind.startsWith(s))",
                "[1, 12, 24].exists_one(m, m == application.term_months)",
                "[1, 2, 3].all(m, m < application.term_months)",
                "applicant.region == null",
                "applicant.debt_ratio != null",
                "true || 1 / 0 > 2",
                "1 < 1.5 && 2 > 1.5 && application.term_months >= 11.5",
                "size(applicant.kind) == 8",
            })
    void holdsOfTheCase(String source) {
        assertThat(Loan.ask(source, CASE)).isEqualTo(new Evaluation.Value(true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1 + 2 * 3; 7",
                "7 / 2; 3.5",
                "7 % 4; 3",
                "min(3, 2.5); 2.5",
                "max(3, 2); 3",
                "clamp(12, 0, 10); 10",
                "clamp(0.05, 0.1, 1); 0.1",
                "round_to(1249, 500); 1000",
                "round_to(1250, 500); 1500",
                "round_to(0.0724, 0.0005); 0.0725",
                "floor_to(1999, 500); 1500",
                "ceil_to(1001, 500); 1500",
                "floor_to(-1, 500); -500",
                "abs(-3); 3",
                "ln(1); 0",
                "exp(0); 1",
                "pow(2, 10); 1024",
                "sqrt(16); 4",
                "double(3) / 2; 1.5",
                "int(2.9); 2",
                "money(5000); 500000",
                "money(\"5000.5\"); 500050",
                "-(-3); 3",
            })
    void counts(String source, double result) {
        assertThat(Loan.number(source)).isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "application.term_months / 0; DIVISION_BY_ZERO",
                "application.term_months % 0; DIVISION_BY_ZERO",
                "applicant.debt_ratio / 0.0; DIVISION_BY_ZERO",
                "application.term_months + 9223372036854775807; OVERFLOW",
                "application.term_months * 9223372036854775807; OVERFLOW",
                "applicant.debt_ratio * 1e308 * 1e308; NOT_FINITE",
                "ln(-applicant.debt_ratio); NOT_FINITE",
                "exp(application.term_months * 1000); NOT_FINITE",
                "int(applicant.debt_ratio * 1e300); OVERFLOW",
                "round_to(application.amount, application.term_months - 12); ARGUMENT_INVALID",
            })
    void aCountWithoutAResultFailsAndNeverThrows(String source, RuleProblem code) {
        assertThat(Loan.ask(source, FactType.NUMBER, CASE)).isEqualTo(new Evaluation.Failed(code));
    }

    @Test
    void saysWhichFactsItReadsWithTheirValues() {
        RuleExpression rule = Loan.LANGUAGE
                .compile("applicant.region == \"north\" || application.amount > money(1)", FactType.FLAG)
                .expression();
        assertThat(rule.facts()).containsExactly("application.amount", "applicant.region");
        assertThat(rule.read(Facts.of(Loan.SCHEMA, CASE)))
                .containsExactly(
                        Map.entry("application.amount", Optional.of(450_000_00L)),
                        Map.entry("applicant.region", Optional.empty()));
    }

    @Test
    void readsFactsOfALongerSchemaToo() {
        FactSchema longer = Loan.SCHEMA.and(List.of(Fact.number("score.pd", "PD")));
        RuleExpression rule =
                Loan.LANGUAGE.compile("applicant.known", FactType.FLAG).expression();
        assertThat(rule.evaluate(Facts.of(Loan.SCHEMA, CASE).under(longer).with("score.pd", 0.02)))
                .isEqualTo(new Evaluation.Value(true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "application.amount >= 0 || true; true",
                "1 > 2; false",
                "applicant.known && false; false",
            })
    void tellsThatItsAnswerIsAlwaysTheSame(String source, boolean answer) {
        assertThat(Loan.LANGUAGE.compile(source, FactType.FLAG).expression().constant())
                .contains(new Evaluation.Value(answer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"applicant.known", "applicant.region == null", "application.amount > 5"})
    void aRuleThatHangsOnItsFactsIsNotConstant(String source) {
        assertThat(Loan.LANGUAGE.compile(source, FactType.FLAG).expression().constant())
                .isEmpty();
    }

    @Test
    void theYenHasNoMinorUnits() {
        RuleLanguage yen = RuleLanguage.of(Loan.SCHEMA, 0);
        assertThat(yen.compile("money(5000)", FactType.MONEY).expression().evaluate(Facts.none(Loan.SCHEMA)))
                .isEqualTo(new Evaluation.Value(5000L));
        assertThat(yen.compile("money(\"5000.5\")", FactType.MONEY)).isInstanceOf(Compilation.Refused.class);
    }
}
