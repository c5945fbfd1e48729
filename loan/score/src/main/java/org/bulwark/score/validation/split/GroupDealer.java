package org.bulwark.score.validation.split;

import java.util.Arrays;

/** Deals whole groups to folds, the groups with the most bads first. */
final class GroupDealer {

    /** The index of each row's group among the sorted distinct ones. */
    private final int[] groupOf;

    private final int[] rows;
    private final int[] bads;

    GroupDealer(byte[] bad, int[] group) {
        int[] distinct = Arrays.stream(group).sorted().distinct().toArray();
        groupOf = new int[group.length];
        rows = new int[distinct.length];
        bads = new int[distinct.length];
        for (int row = 0; row < group.length; row++) {
            int g = Arrays.binarySearch(distinct, group[row]);
            groupOf[row] = g;
            rows[g]++;
            bads[g] += bad[row];
        }
    }

    byte[] deal(int folds, SplitMix chance) {
        byte[] foldOfGroup = new byte[rows.length];
        long[] foldRows = new long[folds];
        long[] foldBads = new long[folds];
        for (int g : fromLargest(chance)) {
            int to = 0;
            for (int fold = 1; fold < folds; fold++) {
                boolean fewerBads = bads[g] > 0 && foldBads[fold] != foldBads[to];
                if (fewerBads ? foldBads[fold] < foldBads[to] : foldRows[fold] < foldRows[to]) {
                    to = fold;
                }
            }
            foldOfGroup[g] = (byte) to;
            foldRows[to] += rows[g];
            foldBads[to] += bads[g];
        }
        byte[] foldOf = new byte[groupOf.length];
        for (int row = 0; row < foldOf.length; row++) {
            foldOf[row] = foldOfGroup[groupOf[row]];
        }
        return foldOf;
    }

    /** The groups by descending bads, then rows; those alike in an order of chance. */
    private int[] fromLargest(SplitMix chance) {
        int[] order = Split.rows(rows.length, g -> true);
        chance.shuffle(order);
        int[] byRows = descending(order, rows);
        return descending(byRows, bads);
    }

    /** A stable counting sort. */
    private static int[] descending(int[] order, int[] size) {
        int greatest = Arrays.stream(size).max().orElse(0);
        int[] starts = new int[greatest + 2];
        for (int g : order) {
            starts[greatest - size[g] + 1]++;
        }
        for (int i = 1; i < starts.length; i++) {
            starts[i] += starts[i - 1];
        }
        int[] sorted = new int[order.length];
        for (int g : order) {
            sorted[starts[greatest - size[g]]++] = g;
        }
        return sorted;
    }
}
