package org.bulwark.basics.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.bulwark.basics.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "application.amount >; SYNTAX",
                "application.amount > 5); SYNTAX",
                "a b; SYNTAX",
                "\"unclosed; SYNTAX",
                "` `; SYNTAX",
                "application.amout > 5; NAME_UNKNOWN",
                "aplicant.kind == \"BUSINESS\"; NAME_UNKNOWN",
                "foo.bar; NAME_UNKNOWN",
                "today() > application.received_on; FUNCTION_UNKNOWN",
                "mni(1, 2) > 1; FUNCTION_UNKNOWN",
                "[1].map(x, x) == [1]; NAME_UNKNOWN",
                "applicant.kind > 5; TYPE_MISMATCH",
                "applicant.kind + \"x\" == \"y\"; TYPE_MISMATCH",
                "[1] + [2] == [1, 2]; TYPE_MISMATCH",
                "application.amount in [\"a\"]; TYPE_MISMATCH",
                "application.received_on > 5; TYPE_MISMATCH",
                "applicant.known && 5; TYPE_MISMATCH",
                "application.amount; RESULT_TYPE",
                "\"text\"; RESULT_TYPE",
                "null; RESULT_TYPE",
                "{\"a\": 1} == {\"a\": 1}; UNSUPPORTED",
                "[[1]] == [[1]]; UNSUPPORTED",
                "b\"abc\" == b\"abc\"; UNSUPPORTED",
                "5u == 5u; UNSUPPORTED",
                "application.received_on > date(\"2026-02-30\"); LITERAL_INVALID",
                "application.amount > money(\"a lot\"); LITERAL_INVALID",
                "application.amount > money(\"1.005\"); LITERAL_INVALID",
                "applicant.region.matches(\"(\"); LITERAL_INVALID",
                "applicant.region.matches(\"(a)\\\\1\"); LITERAL_INVALID",
                "applicant.region.matches(applicant.kind); LITERAL_INVALID",
                "application.amount > 99999999999999999999; LITERAL_INVALID",
            })
    void whatIsWrongHasACode(String source, RuleProblem code) {
        assertThat(Loan.codes(source)).contains(code);
    }

    @Test
    void aMistypedNameIsPointedAtWithTheNearestOne() {
        assertThat(Loan.refusals("applicant.known &&\n  application.amout > 5", FactType.FLAG))
                .containsExactly(new RuleIssue(
                        RuleProblem.NAME_UNKNOWN,
                        2,
                        14,
                        "There is no fact 'application.amout'.",
                        "Did you mean 'application.amount'?"));
    }

    @Test
    void allMistypedNamesAreSaidTogether() {
        assertThat(Loan.codes("application.amout > 5 && mnx(1, 2) > 1 && applicant.knwon"))
                .containsExactly(RuleProblem.NAME_UNKNOWN, RuleProblem.FUNCTION_UNKNOWN, RuleProblem.NAME_UNKNOWN);
    }

    @Test
    void wrongTypesAreSaidInWords() {
        assertThat(Loan.refusals("applicant.kind > 5", FactType.FLAG).getFirst().what())
                .isEqualTo("'>' does not take a text and a whole number.");
        assertThat(Loan.refusals("application.amount", FactType.TEXT).getFirst().what())
                .isEqualTo("The expression gives a whole number where a text is wanted.");
    }

    @Test
    void whoeverWantsTheExpressionOfARefusalGetsAProblem() {
        assertThatThrownBy(
                        () -> Loan.LANGUAGE.compile("nonsense", FactType.FLAG).expression())
                .isInstanceOf(ProblemException.class)
                .hasMessageStartingWith("rule/name-unknown: At 1:1: There is no fact 'nonsense'.");
    }

    @Test
    void aValueThatAFactNeverHasIsRemarked() {
        assertThat(remarks("applicant.kind == \"BUISNESS\" || applicant.kind in [\"PERSON\", \"FIRM\"]"))
                .extracting(RuleIssue::what)
                .containsExactly("'applicant.kind' is never 'BUISNESS'.", "'applicant.kind' is never 'FIRM'.");
    }

    @Test
    void aBareNumberBesideAnAmountIsRemarked() {
        assertThat(remarks("application.amount > 5000"))
                .extracting(RuleIssue::code)
                .containsExactly(RuleProblem.MONEY_WITHOUT_UNIT);
        assertThat(remarks("application.amount > money(5000) && application.amount > 0"))
                .isEmpty();
    }

    private static List<RuleIssue> remarks(String source) {
        return ((Compilation.Accepted) Loan.LANGUAGE.compile(source, FactType.FLAG)).remarks();
    }

    @Test
    void factsRefuseWhatTheyCannotBe() {
        assertThatThrownBy(() -> Facts.of(Loan.SCHEMA, Map.of("application.amount", 5.0)))
                .hasMessageContaining("rule/value-invalid");
        assertThatThrownBy(() -> Facts.of(Loan.SCHEMA, Map.of("applicant.debt_ratio", Double.NaN)))
                .hasMessageContaining("rule/value-invalid");
        assertThatThrownBy(() -> Facts.of(Loan.SCHEMA, Map.of("applicant.kin", "BUSINESS")))
                .hasMessageContaining("Did you mean 'applicant.kind'?");
        assertThatThrownBy(() -> FactSchema.of(Fact.flag("a", ""), Fact.flag("a.b", "")))
                .hasMessageContaining("rule/schema-invalid");
        assertThatThrownBy(() -> Fact.flag("in.x", "")).hasMessageContaining("rule/schema-invalid");
    }
}
