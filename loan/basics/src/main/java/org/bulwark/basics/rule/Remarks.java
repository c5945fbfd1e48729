package org.bulwark.basics.rule;

import dev.cel.common.ast.CelExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds what is well-typed and yet hardly meant. */
final class Remarks {

    private static final Set<String> ORDER = Set.of("_<_", "_<=_", "_>_", "_>=_", "_==_", "_!=_");

    private final FactSchema schema;
    private final Places places;
    private final List<RuleIssue> all = new ArrayList<>();

    Remarks(FactSchema schema, Places places) {
        this.schema = schema;
        this.places = places;
    }

    List<RuleIssue> all() {
        return all;
    }

    void on(CelExpr part, String function, List<CelExpr> parts, List<Node> nodes) {
        if (nodes.size() != 2) {
            return;
        }
        compare(part, function, parts.get(1), nodes.getFirst(), nodes.get(1));
        if (!function.equals("@in")) {
            compare(part, function, parts.getFirst(), nodes.get(1), nodes.getFirst());
        }
    }

    private void compare(CelExpr part, String function, CelExpr literal, Node one, Node other) {
        if (!(one instanceof Node.Read read) || !(other instanceof Node.Constant(var value))) {
            return;
        }
        Fact fact = schema.facts().get(read.slot());
        boolean equality = function.equals("_==_") || function.equals("_!=_") || function.equals("@in");
        if (equality && !fact.allowed().isEmpty()) {
            List<?> texts = value instanceof List<?> list ? list : List.of(value);
            texts.stream()
                    .filter(text -> text instanceof String && !fact.allowed().contains(text))
                    .forEach(text -> all.add(places.issue(
                            literal.id(),
                            RuleProblem.VALUE_NEVER_OCCURS,
                            "'" + fact.name() + "' is never '" + text + "'.",
                            Spelling.didYouMean(fact.allowed(), (String) text))));
        }
        boolean bare =
                literal.getKind() == CelExpr.ExprKind.Kind.CONSTANT && value instanceof Long amount && amount != 0;
        if (fact.type() == FactType.MONEY && ORDER.contains(function) && bare) {
            all.add(places.issue(
                    part.id(),
                    RuleProblem.MONEY_WITHOUT_UNIT,
                    "'" + fact.name() + "' is compared with " + value + " minor units.",
                    "Write money(" + value + ") if you mean whole units of the currency."));
        }
    }
}
