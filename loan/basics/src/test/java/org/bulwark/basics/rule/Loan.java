package org.bulwark.basics.rule;

import java.util.List;
import java.util.Map;

/** A small schema to write rules about, and short words for asking. */
final class Loan {

    static final FactSchema SCHEMA = FactSchema.of(
            Fact.money("application.amount", "Amount").isRequired().within(0, 1e12),
            Fact.whole("application.term_months", "Term").in("months"),
            Fact.date("application.received_on", "Received on"),
            Fact.text("applicant.kind", "Kind").among(List.of("BUSINESS", "PERSON")),
            Fact.date("applicant.founded_on", "Founded on"),
            Fact.flag("applicant.known", "Known to the bank"),
            Fact.number("applicant.debt_ratio", "Debt service ratio"),
            Fact.text("applicant.region", "Region"));

    static final RuleLanguage LANGUAGE = RuleLanguage.of(SCHEMA, 2);

    private Loan() {}

    static Evaluation ask(String source, FactType type, Map<String, ?> facts) {
        return LANGUAGE.compile(source, type).expression().evaluate(Facts.of(SCHEMA, facts));
    }

    static Evaluation ask(String source, Map<String, ?> facts) {
        return ask(source, FactType.FLAG, facts);
    }

    static Object number(String source) {
        return switch (ask(source, FactType.NUMBER, Map.of())) {
            case Evaluation.Value(var value) -> value;
            case Evaluation other -> other;
        };
    }

    static List<RuleIssue> refusals(String source, FactType type) {
        return switch (LANGUAGE.compile(source, type)) {
            case Compilation.Refused(var issues) -> issues;
            case Compilation.Accepted accepted -> throw new AssertionError("accepted: " + accepted.rule());
        };
    }

    static List<RuleProblem> codes(String source) {
        return refusals(source, FactType.FLAG).stream().map(RuleIssue::code).toList();
    }
}
