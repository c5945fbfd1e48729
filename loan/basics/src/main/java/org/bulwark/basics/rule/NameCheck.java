package org.bulwark.basics.rule;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.ast.CelExpr.CelComprehension;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Looks through a parsed tree for names that nobody declared and for more than the bounds allow, before types are asked about. */
final class NameCheck {

    private final FactSchema schema;
    private final Functions functions;
    private final Places places;
    private final List<RuleIssue> issues = new ArrayList<>();
    private final Deque<String> loopVariables = new ArrayDeque<>();
    private int nodes;

    private NameCheck(FactSchema schema, Functions functions, Places places) {
        this.schema = schema;
        this.functions = functions;
        this.places = places;
    }

    static List<RuleIssue> of(CelAbstractSyntaxTree tree, FactSchema schema, Functions functions) {
        NameCheck check = new NameCheck(schema, functions, new Places(tree.getSource()));
        check.visit(tree.getExpr(), 1);
        return check.issues;
    }

    private void visit(CelExpr part, int depth) {
        nodes++;
        if (nodes == RuleLanguage.MOST_NODES + 1) {
            issue(
                    part,
                    RuleProblem.TOO_LARGE,
                    "The expression has more than " + RuleLanguage.MOST_NODES + " parts.",
                    "Split it into several rules, or use a decision table.");
        }
        if (depth > RuleLanguage.DEEPEST) {
            if (issues.stream().noneMatch(i -> i.code() == RuleProblem.TOO_DEEP)) {
                issue(
                        part,
                        RuleProblem.TOO_DEEP,
                        "The expression is nested more than " + RuleLanguage.DEEPEST + " levels deep.",
                        "Split it into several rules.");
            }
            return;
        }
        if (nodes > RuleLanguage.MOST_NODES) {
            return;
        }
        switch (part.getKind()) {
            case IDENT -> name(part, part.ident().name());
            case SELECT -> select(part, depth);
            case CALL -> call(part, depth);
            case LIST -> {
                List<CelExpr> elements = part.list().elements();
                elements.forEach(element -> visit(element, depth + 1));
            }
            case COMPREHENSION -> loop(part.comprehension(), depth);
            case CONSTANT -> {}
            default ->
                issue(
                        part,
                        RuleProblem.UNSUPPORTED,
                        "Rules have no maps and no messages.",
                        "Use facts, numbers, texts and lists of them.");
        }
    }

    private void name(CelExpr part, String name) {
        if (!loopVariables.contains(name) && schema.slot(name) < 0) {
            issue(
                    part,
                    RuleProblem.NAME_UNKNOWN,
                    "There is no fact '" + name + "'.",
                    Spelling.didYouMean(schema.names(), name));
        }
    }

    private void select(CelExpr part, int depth) {
        String path = path(part);
        if (path.isEmpty()) {
            issue(part, RuleProblem.UNSUPPORTED, "Only facts have dots in their names.", "Write the name of a fact.");
            visit(part.select().operand(), depth + 1);
        } else {
            name(part, path);
        }
    }

    /** A chain of names as one; empty for a field of anything else. */
    static String path(CelExpr part) {
        return switch (part.getKind()) {
            case IDENT -> part.ident().name();
            case SELECT -> {
                String before = path(part.select().operand());
                yield before.isEmpty() ? "" : before + "." + part.select().field();
            }
            default -> "";
        };
    }

    private void call(CelExpr part, int depth) {
        CelCall call = part.call();
        if (!functions.has(call.function())) {
            issue(
                    part,
                    RuleProblem.FUNCTION_UNKNOWN,
                    "There is no function '" + call.function() + "'.",
                    Spelling.didYouMean(functions.written(), call.function()));
        }
        call.target().ifPresent(target -> visit(target, depth + 1));
        List<CelExpr> arguments = call.args();
        arguments.forEach(argument -> visit(argument, depth + 1));
    }

    private void loop(CelComprehension loop, int depth) {
        visit(loop.iterRange(), depth + 1);
        visit(loop.accuInit(), depth + 1);
        loopVariables.push(loop.iterVar());
        loopVariables.push(loop.accuVar());
        visit(loop.loopCondition(), depth + 1);
        visit(loop.loopStep(), depth + 1);
        visit(loop.result(), depth + 1);
        loopVariables.pop();
        loopVariables.pop();
    }

    private void issue(CelExpr part, RuleProblem code, String what, String hint) {
        issues.add(places.issue(part.id(), code, what, hint));
    }
}
