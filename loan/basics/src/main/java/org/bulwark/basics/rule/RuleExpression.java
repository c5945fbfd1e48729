package org.bulwark.basics.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** An expression that was parsed, typed and found within bounds. Immutable and safe for several threads. */
public final class RuleExpression {

    private final String source;
    private final FactSchema schema;
    private final FactType type;
    private final Node node;
    private final int[] read;
    private final int locals;

    RuleExpression(String source, FactSchema schema, FactType type, Node node, List<Integer> read, int locals) {
        this.source = source;
        this.schema = schema;
        this.type = type;
        this.node = node;
        this.read = read.stream().mapToInt(slot -> slot).toArray();
        this.locals = locals;
    }

    /** The text as written. */
    public String source() {
        return source;
    }

    /** What it gives. */
    public FactType type() {
        return type;
    }

    /** The names of the facts that it may read, in the schema's order. */
    public List<String> facts() {
        List<String> names = new ArrayList<>();
        for (int slot : read) {
            names.add(schema.facts().get(slot).name());
        }
        return names;
    }

    /** The facts that it may read with their values, in the schema's order; those missing with none. For a trace. */
    public SequencedMap<String, Optional<Object>> read(Facts facts) {
        SequencedMap<String, Optional<Object>> values = new LinkedHashMap<>();
        for (int slot : read) {
            values.put(schema.facts().get(slot).name(), Optional.ofNullable(facts.at(slot)));
        }
        return values;
    }

    /** Its answer when it is the same whatever the facts, as far as can be told by knowing none of them. */
    public Optional<Evaluation> constant() {
        return given(Facts.none(schema));
    }

    /**
     * Its answer when it is the same whatever the facts that are missing in those given, as far as can be told without knowing them. One
     * that asks whether something is missing is not told.
     */
    public Optional<Evaluation> given(Facts some) {
        Evaluation blind = evaluate(some);
        boolean asksForMissing = blind instanceof Evaluation.Value && read.length > 0 && asksForMissing(node);
        return blind instanceof Evaluation.Unknown || asksForMissing ? Optional.empty() : Optional.of(blind);
    }

    private static boolean asksForMissing(Node node) {
        return switch (node) {
            case Node.IsMissing _ -> true;
            case Node.Constant _, Node.Read _, Node.Local _ -> false;
            case Node.Either it -> asksForMissing(it.left()) || asksForMissing(it.right());
            case Node.Choice it ->
                asksForMissing(it.condition()) || asksForMissing(it.yes()) || asksForMissing(it.no());
            case Node.Unary it -> asksForMissing(it.operand());
            case Node.NotFalse it -> asksForMissing(it.operand());
            case Node.Binary it -> asksForMissing(it.left()) || asksForMissing(it.right());
            case Node.Many it -> it.operands().stream().anyMatch(RuleExpression::asksForMissing);
            case Node.Elements it -> it.nodes().stream().anyMatch(RuleExpression::asksForMissing);
            case Node.Loop it -> asksForMissing(it.range()) || asksForMissing(it.step());
        };
    }

    /**
     * What it says of some facts.
     *
     * @param facts values under the schema that it was typed against, or one that begins with it
     */
    public Evaluation evaluate(Facts facts) {
        if (!facts.schema().beginsWith(schema)) {
            throw new IllegalArgumentException("facts of another schema than the expression's");
        }
        Object value = node.value(new Frame(facts, locals));
        return switch (value) {
            case Absent(var slots) -> new Evaluation.Unknown(names(slots));
            case Failure(var code) -> new Evaluation.Failed(code);
            case Long whole when type == FactType.NUMBER -> new Evaluation.Value((double) whole);
            default -> new Evaluation.Value(value);
        };
    }

    private List<String> names(int[] slots) {
        List<String> names = new ArrayList<>(slots.length);
        for (int slot : slots) {
            names.add(schema.facts().get(slot).name());
        }
        return names;
    }

    /** Two expressions are equal when they say the same words of the same facts. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RuleExpression that
                && source.equals(that.source)
                && type == that.type
                && schema.equals(that.schema);
    }

    @Override
    public int hashCode() {
        return source.hashCode();
    }

    @Override
    public String toString() {
        return source;
    }
}
