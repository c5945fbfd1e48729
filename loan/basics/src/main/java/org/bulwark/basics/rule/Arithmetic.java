package org.bulwark.basics.rule;

import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.LongSupplier;

/** The functions that count. Each takes whole numbers and measures in any mixture; with a measure among them it counts in doubles. */
final class Arithmetic {

    private static final CelType WHOLE = SimpleType.INT;
    private static final CelType NUMBER = SimpleType.DOUBLE;

    /** Of two whole numbers. */
    private interface OfWholes {
        Object of(long one, long other);
    }

    /** Of two measures. */
    private interface OfNumbers {
        Object of(double one, double other);
    }

    private final List<Overload> overloads = new ArrayList<>();

    private Arithmetic() {}

    static List<Overload> overloads() {
        Arithmetic arithmetic = new Arithmetic();
        arithmetic.operators();
        arithmetic.comparisons();
        arithmetic.roundings();
        arithmetic.functions();
        return arithmetic.overloads;
    }

    private void operators() {
        two("_+_", WHOLE, NUMBER, (a, b) -> exact(() -> Math.addExact(a, b)), (a, b) -> finite(a + b));
        two("_-_", WHOLE, NUMBER, (a, b) -> exact(() -> Math.subtractExact(a, b)), (a, b) -> finite(a - b));
        two("_*_", WHOLE, NUMBER, (a, b) -> exact(() -> Math.multiplyExact(a, b)), (a, b) -> finite(a * b));
        two("_/_", NUMBER, NUMBER, (a, b) -> quotient((double) a, (double) b), Arithmetic::quotient);
        one("-_", WHOLE, WHOLE, a -> exact(() -> Math.negateExact((Long) a)));
        one("-_", NUMBER, NUMBER, a -> finite(-(Double) a));
        add(
                "_%_",
                List.of(WHOLE, WHOLE), WHOLE, (Operation.Two)
                        (a, b) -> (Long) b == 0 ? Failure.DIVISION_BY_ZERO : (Object) ((Long) a % (Long) b));
    }

    private void comparisons() {
        two("_<_", SimpleType.BOOL, SimpleType.BOOL, (a, b) -> a < b, (a, b) -> a < b);
        two("_<=_", SimpleType.BOOL, SimpleType.BOOL, (a, b) -> a <= b, (a, b) -> a <= b);
        two("_>_", SimpleType.BOOL, SimpleType.BOOL, (a, b) -> a > b, (a, b) -> a > b);
        two("_>=_", SimpleType.BOOL, SimpleType.BOOL, (a, b) -> a >= b, (a, b) -> a >= b);
        two("min", WHOLE, NUMBER, Math::min, Math::min);
        two("max", WHOLE, NUMBER, Math::max, Math::max);
        clamp();
    }

    /** To a multiple of a step above 0: the nearest (halves up), the next below, the next above. */
    private void roundings() {
        two(
                "round_to",
                WHOLE,
                NUMBER,
                (a, s) -> stepped(s, () -> floorTo(Math.addExact(a, s / 2), s)),
                (a, s) -> stepped(a, s, x -> Math.floor(x + 0.5)));
        two("floor_to", WHOLE, NUMBER, (a, s) -> stepped(s, () -> floorTo(a, s)), (a, s) -> stepped(a, s, Math::floor));
        two(
                "ceil_to",
                WHOLE,
                NUMBER,
                (a, s) -> stepped(s, () -> floorTo(Math.addExact(a, s - 1), s)),
                (a, s) -> stepped(a, s, Math::ceil));
    }

    private void functions() {
        one("abs", WHOLE, WHOLE, a -> exact(() -> Math.absExact((Long) a)));
        one("abs", NUMBER, NUMBER, a -> Math.abs((Double) a));
        ofMeasure("ln", StrictMath::log);
        ofMeasure("exp", StrictMath::exp);
        ofMeasure("sqrt", StrictMath::sqrt);
        two("pow", NUMBER, NUMBER, (a, b) -> power((double) a, (double) b), Arithmetic::power);
        one("double", WHOLE, NUMBER, a -> (double) (Long) a);
        one(
                "int",
                NUMBER,
                WHOLE,
                a -> Math.abs((Double) a) < 0x1p63 ? (Object) (long) (double) (Double) a : Failure.OVERFLOW);
    }

    /** A value, or the end of a range that it lies beyond. */
    private void clamp() {
        for (int mixture = 0; mixture < 8; mixture++) {
            List<CelType> types = List.of(type(mixture & 1), type(mixture & 2), type(mixture & 4));
            boolean whole = mixture == 0;
            add("clamp", types, type(mixture), (Operation.More) v -> whole
                    ? (Object) Math.min((Long) v[2], Math.max((Long) v[1], (Long) v[0]))
                    : (Object) Math.min(number(v[2]), Math.max(number(v[1]), number(v[0]))));
        }
    }

    private static CelType type(int mixture) {
        return mixture == 0 ? WHOLE : NUMBER;
    }

    private void ofMeasure(String function, DoubleUnaryOperator operator) {
        one(function, WHOLE, NUMBER, a -> finite(operator.applyAsDouble((Long) a)));
        one(function, NUMBER, NUMBER, a -> finite(operator.applyAsDouble((Double) a)));
    }

    private void one(String function, CelType argument, CelType result, Operation.One operation) {
        add(function, List.of(argument), result, operation);
    }

    private void two(String function, CelType ofWholes, CelType ofNumbers, OfWholes wholes, OfNumbers numbers) {
        add(function, List.of(WHOLE, WHOLE), ofWholes, (Operation.Two) (a, b) -> wholes.of((Long) a, (Long) b));
        Operation.Two mixed = (a, b) -> numbers.of(number(a), number(b));
        add(function, List.of(WHOLE, NUMBER), ofNumbers, mixed);
        add(function, List.of(NUMBER, WHOLE), ofNumbers, mixed);
        add(function, List.of(NUMBER, NUMBER), ofNumbers, (Operation.Two) (a, b) -> numbers.of((Double) a, (Double) b));
    }

    private void add(String function, List<CelType> arguments, CelType result, Operation operation) {
        overloads.add(
                new Overload(function + overloads.size(), function, false, List.copyOf(arguments), result, operation));
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }

    private static Object exact(LongSupplier sum) {
        try {
            return sum.getAsLong();
        } catch (ArithmeticException e) {
            return Failure.OVERFLOW;
        }
    }

    private static Object finite(double value) {
        return Double.isFinite(value) ? (Object) (value + 0.0) : Failure.NOT_FINITE; // -0.0 becomes 0.0
    }

    private static Object power(double one, double other) {
        return finite(StrictMath.pow(one, other));
    }

    private static Object quotient(double one, double other) {
        return other == 0 ? Failure.DIVISION_BY_ZERO : finite(one / other);
    }

    private static long floorTo(long value, long step) {
        return Math.multiplyExact(Math.floorDiv(value, step), step);
    }

    private static Object stepped(long step, LongSupplier rounded) {
        return step > 0 ? exact(rounded) : Failure.ARGUMENT_INVALID;
    }

    private static Object stepped(double value, double step, DoubleUnaryOperator rounding) {
        return step > 0 ? finite(rounding.applyAsDouble(value / step) * step) : Failure.ARGUMENT_INVALID;
    }
}
