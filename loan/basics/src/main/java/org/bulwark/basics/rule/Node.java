package org.bulwark.basics.rule;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of an expression, ready to be evaluated. Its value is a Boolean, Long, Double, String, LocalDate or List, or {@link Absent}, or
 * {@link Failure}; a function takes neither of the last two, and what hangs on both is absent, as in CEL.
 */
sealed interface Node {

    /** Its value. */
    Object value(Frame frame);

    /** A literal. */
    record Constant(Object constant) implements Node {
        @Override
        public Object value(Frame frame) {
            return constant;
        }
    }

    /** A fact. */
    record Read(int slot, Absent absent) implements Node {
        Read(int slot) {
            this(slot, new Absent(slot));
        }

        @Override
        public Object value(Frame frame) {
            Object value = frame.fact(slot);
            return value == null ? absent : value;
        }
    }

    /** A variable of a loop. */
    record Local(int index) implements Node {
        @Override
        public Object value(Frame frame) {
            return frame.local(index);
        }
    }

    /** {@code x == null}, or with {@code !=} the opposite. */
    record IsMissing(Node operand, boolean wanted) implements Node {
        @Override
        public Object value(Frame frame) {
            Object value = operand.value(frame);
            return value instanceof Failure ? value : (value instanceof Absent) == wanted;
        }
    }

    /** {@code a && b} when what decides is false, {@code a || b} when it is true: whatever the other one is. */
    record Either(Node left, Node right, boolean decisive) implements Node {
        @Override
        public Object value(Frame frame) {
            Object one = left.value(frame);
            if (one instanceof Boolean flag && flag == decisive) {
                return flag;
            }
            Object other = right.value(frame);
            if (other instanceof Boolean flag && flag == decisive) {
                return flag;
            }
            Object undecided = undecided(one, other);
            return undecided == null ? !decisive : undecided;
        }
    }

    /** {@code c ? a : b}. */
    record Choice(Node condition, Node yes, Node no) implements Node {
        @Override
        public Object value(Frame frame) {
            Object value = condition.value(frame);
            return value instanceof Boolean flag ? (flag ? yes : no).value(frame) : value;
        }
    }

    /** A function of one argument. */
    record Unary(Node operand, Operation.One operation) implements Node {
        @Override
        public Object value(Frame frame) {
            Object value = operand.value(frame);
            return value instanceof Absent || value instanceof Failure ? value : operation.of(value);
        }
    }

    /** A function of two arguments. */
    record Binary(Node left, Node right, Operation.Two operation) implements Node {
        @Override
        public Object value(Frame frame) {
            Object one = left.value(frame);
            Object other = right.value(frame);
            Object undecided = undecided(one, other);
            return undecided == null ? operation.of(one, other) : undecided;
        }
    }

    /** A function of more arguments. */
    record Many(List<Node> operands, Operation.More operation) implements Node {
        @Override
        public Object value(Frame frame) {
            Object[] values = new Object[operands.size()];
            @Nullable Object undecided = null;
            for (int i = 0; i < values.length; i++) {
                values[i] = operands.get(i).value(frame);
                undecided = undecided(undecided, values[i]);
            }
            return undecided == null ? operation.of(values) : undecided;
        }
    }

    /** A list literal of scalars; absent when one of its elements is. */
    record Elements(List<Node> nodes) implements Node {
        @Override
        public Object value(Frame frame) {
            List<Object> values = new ArrayList<>(nodes.size());
            @Nullable Object undecided = null;
            for (Node node : nodes) {
                Object value = node.value(frame);
                undecided = undecided(undecided, value);
                values.add(value);
            }
            return undecided == null ? values : undecided;
        }
    }

    /**
     * CEL's comprehension, to which {@code all}, {@code exists} and {@code exists_one} are expanded.
     *
     * @param range what it goes over
     * @param element the local variable of the element
     * @param sum the local variable of what is accumulated
     */
    record Loop(Node range, int element, int sum, Node start, Node goesOn, Node step, Node result) implements Node {
        @Override
        public Object value(Frame frame) {
            Object all = range.value(frame);
            if (!(all instanceof List<?> list)) {
                return all;
            }
            frame.local(sum, start.value(frame));
            for (Object one : list) {
                if (!frame.mayTurn()) {
                    return Failure.TOO_MUCH_WORK;
                }
                frame.local(element, one);
                if (goesOn.value(frame) instanceof Boolean flag && !flag) {
                    break;
                }
                frame.local(sum, step.value(frame));
            }
            return result.value(frame);
        }
    }

    /** CEL's {@code @not_strictly_false}: whether a loop goes on; only a definite false ends it. */
    record NotFalse(Node operand) implements Node {
        @Override
        public Object value(Frame frame) {
            return !(operand.value(frame) instanceof Boolean flag) || flag;
        }
    }

    private static @Nullable Object undecided(@Nullable Object one, Object other) {
        if (one instanceof Absent absent) {
            return other instanceof Absent more ? absent.and(more) : absent;
        }
        if (other instanceof Absent) {
            return other;
        }
        return one instanceof Failure ? one : other instanceof Failure ? other : null;
    }
}
