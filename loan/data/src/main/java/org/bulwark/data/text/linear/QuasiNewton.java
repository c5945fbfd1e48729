package org.bulwark.data.text.linear;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * Finds the least value of a smooth convex function from zero on: L-BFGS with the two-loop recursion (Nocedal and Wright, 2006, algorithm 7.4)
 * and halved steps until the value has fallen enough (Armijo's rule).
 */
final class QuasiNewton {

    private static final int MEMORY = 6;
    private static final int MOST_STEPS = 300;
    private static final int MOST_HALVINGS = 30;
    private static final double ENOUGH = 1e-4;
    private static final double STEEP = 1e-5;

    private QuasiNewton() {}

    /** A function and its gradient. */
    interface Function {
        /** How many parameters it has. */
        int size();

        /** Its value; writes its gradient. */
        double at(double[] point, double[] gradient);
    }

    /** A step that was made, and how the gradient changed on it. */
    private record Step(double[] move, double[] turn, double product) {}

    /** The point where the function is least, as nearly as its gradient tells: its length below 1e-5 for each unit of the point's. */
    static double[] least(Function function) {
        double[] point = new double[function.size()];
        double[] gradient = new double[point.length];
        double value = function.at(point, gradient);
        Deque<Step> memory = new ArrayDeque<>();
        for (int step = 0; step < MOST_STEPS && length(gradient) > STEEP * Math.max(1, length(point)); step++) {
            double[] direction = direction(gradient, memory);
            double slope = dot(direction, gradient);
            double size = step == 0 ? Math.min(1, 1 / length(gradient)) : 1;
            double[] next = new double[point.length];
            double[] there = new double[point.length];
            double found = Double.POSITIVE_INFINITY;
            for (int halving = 0; halving < MOST_HALVINGS; halving++, size /= 2) {
                for (int i = 0; i < next.length; i++) {
                    next[i] = point[i] + size * direction[i];
                }
                found = function.at(next, there);
                if (found <= value + ENOUGH * size * slope) {
                    break;
                }
            }
            if (!(found < value)) {
                break; // as low as doubles can tell
            }
            remember(memory, minus(next, point), minus(there, gradient));
            point = next;
            gradient = there;
            value = found;
        }
        return point;
    }

    private static void remember(Deque<Step> memory, double[] move, double[] turn) {
        double product = dot(move, turn);
        if (product > 0) {
            memory.addLast(new Step(move, turn, product));
            if (memory.size() > MEMORY) {
                memory.removeFirst();
            }
        }
    }

    private static double[] direction(double[] gradient, Deque<Step> memory) {
        double[] direction = gradient.clone();
        double[] shares = new double[memory.size()];
        int at = shares.length;
        for (Iterator<Step> back = memory.descendingIterator(); back.hasNext(); ) {
            Step step = back.next();
            shares[--at] = dot(step.move, direction) / step.product;
            add(direction, -shares[at], step.turn);
        }
        if (!memory.isEmpty()) {
            Step last = memory.getLast();
            double scale = last.product / dot(last.turn, last.turn);
            for (int i = 0; i < direction.length; i++) {
                direction[i] *= scale;
            }
        }
        for (Step step : memory) {
            double share = dot(step.turn, direction) / step.product;
            add(direction, shares[at++] - share, step.move);
        }
        for (int i = 0; i < direction.length; i++) {
            direction[i] = -direction[i];
        }
        return direction;
    }

    private static void add(double[] to, double share, double[] what) {
        for (int i = 0; i < to.length; i++) {
            to[i] += share * what[i];
        }
    }

    private static double[] minus(double[] from, double[] what) {
        double[] rest = from.clone();
        add(rest, -1, what);
        return rest;
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    private static double length(double[] vector) {
        return Math.sqrt(dot(vector, vector));
    }
}
