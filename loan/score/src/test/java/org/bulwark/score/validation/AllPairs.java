package org.bulwark.score.validation;

/** DeLong's method by its definition, over all pairs: slow, and short enough to be seen to be right. */
record AllPairs(Sample sample, double[] placement, double auc) {

    static AllPairs of(Sample sample) {
        int n = sample.pd().length;
        double[] placement = new double[n];
        double won = 0;
        double played = 0;
        for (int i = 0; i < n; i++) {
            double mine = 0;
            double all = 0;
            for (int j = 0; j < n; j++) {
                if (sample.bad()[i] != sample.bad()[j]) {
                    double side = sample.bad()[i] == 1 ? 1 : -1;
                    double win = (1 + side * Math.signum(sample.pd()[i] - sample.pd()[j])) / 2;
                    mine += sample.weightOf(j) * win;
                    all += sample.weightOf(j);
                }
            }
            placement[i] = mine / all;
            won += sample.weightOf(i) * mine;
            played += sample.weightOf(i) * all;
        }
        return new AllPairs(sample, placement, won / played);
    }

    double covariance(AllPairs other) {
        return covariance(other, 0) + covariance(other, 1);
    }

    private double covariance(AllPairs other, int outcome) {
        double sum = 0;
        double weight = 0;
        int rows = 0;
        for (int i = 0; i < placement.length; i++) {
            double w = sample.weightOf(i);
            if (sample.bad()[i] == outcome && w > 0) {
                sum += w * w * (placement[i] - auc) * (other.placement[i] - other.auc);
                weight += w;
                rows++;
            }
        }
        return sum / (weight * weight) * rows / (rows - 1.0);
    }
}
