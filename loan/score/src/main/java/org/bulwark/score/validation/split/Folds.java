package org.bulwark.score.validation.split;

import org.bulwark.score.validation.ValidationProblem;

/**
 * Repeated stratified k-fold cross-validation: in every repeat each row is judged once, and every fold has the same mix of bads and
 * goods as nearly as can be.
 *
 * <p>Rows alone: the folds' numbers of bads differ by one at most, and so do their numbers of goods. Groups kept together (all loans of
 * one firm): groups with the most bads are dealt first, each to the fold with the fewest bads so far, then the rest to the fold with the
 * fewest rows.
 */
public final class Folds {

    /** A fold's number is kept in a byte. */
    private static final int MOST = 100;

    private final int folds;
    private final byte[][] foldOf;

    private Folds(int folds, byte[][] foldOf) {
        this.folds = folds;
        this.foldOf = foldOf;
    }

    /**
     * Rows dealt one by one.
     *
     * @param bad 1 bad, 0 good
     * @param folds how many, 2 to 100
     * @param repeats how often all is dealt anew, at least 1
     * @param seed the same seed deals the same folds
     * @throws org.bulwark.basics.ProblemException with {@link ValidationProblem#VALIDATION_SPLIT_IMPOSSIBLE} when a class has fewer rows
     *     than there are folds
     */
    public static Folds stratified(byte[] bad, int folds, int repeats, long seed) {
        check(folds, repeats);
        byte[][] foldOf = new byte[repeats][];
        for (int repeat = 0; repeat < repeats; repeat++) {
            foldOf[repeat] = Dealer.rows(bad, folds, new SplitMix(seed, repeat));
        }
        return new Folds(folds, foldOf).withBothClasses(bad, "rows");
    }

    /**
     * Groups dealt whole.
     *
     * @param bad 1 bad, 0 good
     * @param group the group of each row, any numbers
     * @param folds how many, 2 to 100
     * @param repeats how often all is dealt anew, at least 1
     * @param seed the same seed deals the same folds
     * @throws org.bulwark.basics.ProblemException with {@link ValidationProblem#VALIDATION_SPLIT_IMPOSSIBLE} when the groups cannot give
     *     every fold both classes
     */
    public static Folds grouped(byte[] bad, int[] group, int folds, int repeats, long seed) {
        check(folds, repeats);
        if (bad.length != group.length) {
            throw ValidationProblem.VALIDATION_LENGTHS_DIFFER.with(
                    "There are " + bad.length + " outcomes and " + group.length + " groups.",
                    "Give one of each for every row.");
        }
        byte[][] foldOf = new byte[repeats][];
        GroupDealer dealer = new GroupDealer(bad, group);
        for (int repeat = 0; repeat < repeats; repeat++) {
            foldOf[repeat] = dealer.deal(folds, new SplitMix(seed, repeat));
        }
        return new Folds(folds, foldOf).withBothClasses(bad, "groups");
    }

    private static void check(int folds, int repeats) {
        if (folds < 2 || folds > MOST || repeats < 1) {
            throw ValidationProblem.VALIDATION_SETTING_INVALID.with(
                    folds + " folds and " + repeats + " repeats were asked for.",
                    "Choose 2 to " + MOST + " folds and at least one repeat.");
        }
    }

    private Folds withBothClasses(byte[] bad, String what) {
        for (byte[] repeat : foldOf) {
            int[][] counts = new int[folds][2];
            for (int row = 0; row < bad.length; row++) {
                counts[repeat[row]][bad[row]]++;
            }
            for (int[] count : counts) {
                if (count[0] == 0 || count[1] == 0) {
                    throw ValidationProblem.VALIDATION_SPLIT_IMPOSSIBLE.with(
                            "A fold of " + folds + " would have no " + (count[1] == 0 ? "bad" : "good") + " " + what
                                    + ", so that nothing could be told apart in it.",
                            "Use fewer folds, or more data.");
                }
            }
        }
        return this;
    }

    /** How many folds a repeat has. */
    public int folds() {
        return folds;
    }

    /** How many repeats. */
    public int repeats() {
        return foldOf.length;
    }

    /** The fold, from 0, by which a row is judged in a repeat, from 0. */
    public int foldOf(int repeat, int row) {
        return foldOf[repeat][row];
    }

    /** The rows to learn from and to judge by. */
    public Split split(int repeat, int fold) {
        byte[] of = foldOf[repeat];
        return new Split(Split.rows(of.length, row -> of[row] != fold), Split.rows(of.length, row -> of[row] == fold));
    }
}
