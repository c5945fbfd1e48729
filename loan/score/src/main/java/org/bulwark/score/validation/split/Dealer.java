package org.bulwark.score.validation.split;

/** Deals single rows to folds, class by class. */
final class Dealer {

    private Dealer() {}

    static byte[] rows(byte[] bad, int folds, SplitMix chance) {
        byte[] foldOf = new byte[bad.length];
        int next = 0; // goods go on where bads ended, so that the folds' sizes differ by one at most
        for (int outcome = 1; outcome >= 0; outcome--) {
            int wanted = outcome;
            int[] rows = Split.rows(bad.length, row -> bad[row] == wanted);
            chance.shuffle(rows);
            for (int row : rows) {
                foldOf[row] = (byte) next;
                next = (next + 1) % folds;
            }
        }
        return foldOf;
    }
}
