package org.bulwark.data.text.linear;

/** The temperature at which scores are honest: that which makes held-out labels likeliest (Guo and others, 2017). */
final class Temperature {

    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
    private static final double COLDEST = 0.05;
    private static final double HOTTEST = 20;
    private static final int STEPS = 60;

    private Temperature() {}

    /**
     * The best temperature of scores whose labels their classifier has not seen, from {@value #COLDEST} to {@value #HOTTEST}, rounded to a thousandth;
     * the likelihood has one peak in it.
     */
    static double best(double[][] scores, int[] labels) {
        double low = StrictMath.log(COLDEST);
        double high = StrictMath.log(HOTTEST);
        for (int step = 0; step < STEPS; step++) {
            double left = high - GOLDEN * (high - low);
            double right = low + GOLDEN * (high - low);
            if (likelihood(scores, labels, left) >= likelihood(scores, labels, right)) {
                high = right;
            } else {
                low = left;
            }
        }
        return Math.rint(1000 * StrictMath.exp((low + high) / 2)) / 1000;
    }

    private static double likelihood(double[][] scores, int[] labels, double logarithm) {
        double temperature = StrictMath.exp(logarithm);
        double sum = 0;
        for (int row = 0; row < labels.length; row++) {
            sum += Softmax.logOf(scores[row], labels[row], temperature);
        }
        return sum;
    }
}
