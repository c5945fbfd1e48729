package org.bulwark.score.selection;

/** When two clusters of variables are as alike as a threshold asks. */
public enum Linkage {
    /** Every variable of one with every variable of the other: clusters are tight. */
    COMPLETE {
        @Override
        double of(double first, int firstSize, double second, int secondSize) {
            return Math.min(first, second);
        }
    },
    /** On average over all pairs. */
    AVERAGE {
        @Override
        double of(double first, int firstSize, double second, int secondSize) {
            return (first * firstSize + second * secondSize) / (firstSize + secondSize);
        }
    };

    /** The likeness of a third cluster with two that are joined, from its likeness with each (Lance and Williams 1967). */
    abstract double of(double first, int firstSize, double second, int secondSize);
}
