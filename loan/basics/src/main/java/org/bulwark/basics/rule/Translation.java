package org.bulwark.basics.rule;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.ast.CelExpr.CelComprehension;
import dev.cel.common.ast.CelReference;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Turns a checked tree into nodes that can be evaluated. */
final class Translation {

    private final CelAbstractSyntaxTree tree;
    private final FactSchema schema;
    private final Functions functions;
    private final Map<Long, CelReference> references;
    private final Places places;
    private final Remarks remarks;
    private final List<RuleIssue> issues = new ArrayList<>();
    private final TreeSet<Integer> read = new TreeSet<>();
    private final Map<String, Integer> locals = new HashMap<>();
    private int localCount;

    private Translation(CelAbstractSyntaxTree tree, FactSchema schema, Functions functions) {
        this.tree = tree;
        this.schema = schema;
        this.functions = functions;
        this.references = tree.getReferenceMap();
        this.places = new Places(tree.getSource());
        this.remarks = new Remarks(schema, places);
    }

    static Translation of(CelAbstractSyntaxTree tree, FactSchema schema, Functions functions) {
        return new Translation(tree, schema, functions);
    }

    Compilation to(String source, FactType wanted) {
        CelExpr root = tree.getExpr();
        if (!Types.fits(tree.getResultType(), wanted)) {
            issues.add(places.issue(
                    root.id(),
                    RuleProblem.RESULT_TYPE,
                    "The expression gives " + Types.words(tree.getResultType().name()) + " where " + Types.words(wanted)
                            + " is wanted.",
                    "Write an expression that gives " + Types.words(wanted) + "."));
        }
        Node node = node(root);
        if (!issues.isEmpty()) {
            return new Compilation.Refused(issues);
        }
        return new Compilation.Accepted(
                new RuleExpression(source, schema, wanted, node, List.copyOf(read), localCount), remarks.all());
    }

    private Node node(CelExpr part) {
        return switch (part.getKind()) {
            case CONSTANT -> constant(part);
            case IDENT, SELECT -> name(NameCheck.path(part));
            case CALL -> call(part);
            case LIST -> list(part);
            case COMPREHENSION -> loop(part.comprehension());
            default -> unsupported(part, "This is not for rules.");
        };
    }

    private Node unsupported(CelExpr part, String what) {
        issues.add(places.issue(
                part.id(), RuleProblem.UNSUPPORTED, what, "Use facts, numbers, texts, dates and lists of them."));
        return new Node.Constant(Absent.NOTHING);
    }

    private Node constant(CelExpr part) {
        CelConstant constant = part.constant();
        return switch (constant.getKind()) {
            case NULL_VALUE -> new Node.Constant(Absent.NOTHING);
            case BOOLEAN_VALUE -> new Node.Constant(constant.booleanValue());
            case INT64_VALUE -> new Node.Constant(constant.int64Value());
            case DOUBLE_VALUE ->
                Double.isFinite(constant.doubleValue())
                        ? new Node.Constant(constant.doubleValue())
                        : unsupported(part, "The number is too large.");
            case STRING_VALUE -> new Node.Constant(constant.stringValue());
            default -> unsupported(part, "Rules have no bytes and no unsigned numbers.");
        };
    }

    private Node name(String name) {
        Integer local = locals.get(name);
        if (local != null) {
            return new Node.Local(local);
        }
        int slot = schema.slot(name);
        read.add(slot);
        return new Node.Read(slot);
    }

    private Node list(CelExpr part) {
        CelType type = tree.getTypeOrThrow(part.id());
        List<CelExpr> elements = part.list().elements();
        if (type instanceof ListType list && list.elemType() instanceof ListType) {
            return unsupported(part, "A list holds numbers, texts, flags or dates, and no lists.");
        }
        List<Node> nodes = elements.stream().map(this::node).toList();
        if (nodes.stream().allMatch(n -> n instanceof Node.Constant(var value) && !(value instanceof Absent))) {
            return new Node.Constant(
                    nodes.stream().map(n -> ((Node.Constant) n).constant()).toList());
        }
        return new Node.Elements(nodes);
    }

    private Node call(CelExpr part) {
        CelCall call = part.call();
        List<CelExpr> parts = new ArrayList<>();
        call.target().ifPresent(parts::add);
        parts.addAll(call.args());
        List<Node> nodes = parts.stream().map(this::node).toList();
        remarks.on(part, call.function(), parts, nodes);
        return switch (call.function()) {
            case "_&&_" -> new Node.Either(nodes.getFirst(), nodes.get(1), false);
            case "_||_" -> new Node.Either(nodes.getFirst(), nodes.get(1), true);
            case "!_" -> new Node.Unary(nodes.getFirst(), value -> !(Boolean) value);
            case "_?_:_" -> new Node.Choice(nodes.getFirst(), nodes.get(1), nodes.get(2));
            case "@not_strictly_false" -> new Node.NotFalse(nodes.getFirst());
            case "_==_", "_!=_" -> equality(part, nodes);
            case "matches" -> pattern(nodes) ? applied(part, nodes) : unsupportedPattern(part);
            default -> applied(part, nodes);
        };
    }

    private Node equality(CelExpr part, List<Node> nodes) {
        boolean wanted = part.call().function().equals("_==_");
        Node nothing = new Node.Constant(Absent.NOTHING);
        if (nodes.get(1).equals(nothing)) {
            return new Node.IsMissing(nodes.getFirst(), wanted);
        }
        return nodes.getFirst().equals(nothing) ? new Node.IsMissing(nodes.get(1), wanted) : applied(part, nodes);
    }

    /** A function of literals is computed once, here; a literal that it cannot read is refused. */
    private Node applied(CelExpr part, List<Node> nodes) {
        List<String> chosen = Objects.requireNonNull(references.get(part.id())).overloadIds();
        Node node = switch (functions.get(chosen.getFirst()).operation()) {
            case Operation.One one -> new Node.Unary(nodes.getFirst(), one);
            case Operation.Two two -> new Node.Binary(nodes.getFirst(), nodes.get(1), two);
            case Operation.More more -> new Node.Many(nodes, more);
        };
        boolean literal = nodes.stream().allMatch(Node.Constant.class::isInstance);
        if (!literal) {
            return node;
        }
        Object value = node.value(new Frame(Facts.none(schema), 0));
        if (value instanceof Failure
                && Character.isLetter(part.call().function().charAt(0))) {
            issues.add(places.issue(
                    part.id(),
                    RuleProblem.LITERAL_INVALID,
                    "'" + part.call().function() + "' cannot read what it is given.",
                    "Write for example date(\"2026-01-31\") or money(\"5000.00\")."));
        }
        return new Node.Constant(value);
    }

    private static boolean pattern(List<Node> nodes) {
        return nodes.get(1) instanceof Node.Constant(String pattern) && Patterns.isFine(pattern);
    }

    private Node unsupportedPattern(CelExpr part) {
        issues.add(places.issue(
                part.id(),
                RuleProblem.LITERAL_INVALID,
                "'matches' needs a pattern written out, of modest size.",
                "Write for example .matches(\"^[0-9]{6}$\"); RE2 has no back-references and no look-around."));
        return new Node.Constant(Absent.NOTHING);
    }

    private Node loop(CelComprehension loop) {
        Node range = node(loop.iterRange());
        Node start = node(loop.accuInit());
        int element = localCount++;
        int sum = localCount++;
        Integer hiddenElement = locals.put(loop.iterVar(), element);
        Integer hiddenSum = locals.put(loop.accuVar(), sum);
        Node goesOn = node(loop.loopCondition());
        Node step = node(loop.loopStep());
        Node result = node(loop.result());
        restore(loop.iterVar(), hiddenElement);
        restore(loop.accuVar(), hiddenSum);
        return new Node.Loop(range, element, sum, start, goesOn, step, result);
    }

    private void restore(String name, @Nullable Integer hidden) {
        if (hidden == null) {
            locals.remove(name);
        } else {
            locals.put(name, hidden);
        }
    }
}
