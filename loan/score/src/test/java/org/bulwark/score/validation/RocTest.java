package org.bulwark.score.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RocTest {

    private static double area(List<RocPoint> points) {
        double area = 0;
        for (int i = 1; i < points.size(); i++) {
            RocPoint a = points.get(i - 1);
            RocPoint b = points.get(i);
            area += (b.falseAlarmRate() - a.falseAlarmRate()) * (a.hitRate() + b.hitRate()) / 2;
        }
        return area;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void theAreaUnderTheCurveIsTheAucAndThatUnderItsHullTheHullArea(long seed) {
        Ranking ranking = Sample.of(seed, 400, 50).ranking();
        List<RocPoint> points = RocCurve.of(ranking).points();
        assertThat(area(points)).isCloseTo(Auc.of(ranking).value(), within(1e-13));
        assertThat(area(points.stream().filter(RocPoint::onHull).toList()))
                .isCloseTo(HMeasure.of(ranking).hullArea(), within(1e-13));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void noPointLiesAboveTheHullAndItsSlopesFall(long seed) {
        List<RocPoint> points = RocCurve.of(Sample.of(seed, 400, 0).ranking()).points();
        List<RocPoint> hull = points.stream().filter(RocPoint::onHull).toList();
        for (int i = 1; i < hull.size(); i++) {
            RocPoint a = hull.get(i - 1);
            RocPoint b = hull.get(i);
            double run = b.falseAlarmRate() - a.falseAlarmRate();
            double rise = b.hitRate() - a.hitRate();
            assertThat(points)
                    .allSatisfy(p -> assertThat((p.hitRate() - a.hitRate()) * run)
                            .isLessThanOrEqualTo((p.falseAlarmRate() - a.falseAlarmRate()) * rise + 1e-12));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 50, 201})
    void theThinnedCurveKeepsItsEndsItsSizeAndItsShape(int most) {
        Ranking ranking = Sample.of(5, 3000, 0).unweighted().ranking();
        List<RocPoint> all = RocCurve.of(ranking).points();
        List<RocPoint> thinned = RocCurve.of(ranking, most).points();

        assertThat(thinned).hasSizeLessThanOrEqualTo(most).isSubsetOf(all);
        assertThat(thinned.getFirst()).isEqualTo(all.getFirst());
        assertThat(thinned.getLast()).isEqualTo(all.getLast());
        double farthest = all.stream()
                .mapToDouble(point -> toNearest(point, thinned))
                .max()
                .orElseThrow();
        assertThat(farthest).isLessThanOrEqualTo(2.0 / (most - 1) + 1e-12);
    }

    private static double toNearest(RocPoint point, List<RocPoint> kept) {
        return kept.stream()
                .mapToDouble(k ->
                        Math.abs(k.hitRate() - point.hitRate()) + Math.abs(k.falseAlarmRate() - point.falseAlarmRate()))
                .min()
                .orElseThrow();
    }

    @Test
    void theCurveStartsWithNobodyFlaggedAndEndsWithAll() {
        List<RocPoint> points = RocCurve.of(Sample.of(6, 50, 10).ranking()).points();
        assertThat(points.getFirst()).isEqualTo(new RocPoint(Double.POSITIVE_INFINITY, 0, 0, true));
        assertThat(points.getLast().hitRate()).isEqualTo(1);
        assertThat(points.getLast().falseAlarmRate()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void ksIsTheGreatestGapOfTheCurveAndItsThresholdReachesIt(long seed) {
        Sample sample = Sample.of(seed, 300, 30);
        Ks ks = Ks.of(sample.ranking());
        double gap = RocCurve.of(sample.ranking()).points().stream()
                .mapToDouble(p -> Math.abs(p.hitRate() - p.falseAlarmRate()))
                .max()
                .orElseThrow();
        assertThat(ks.value()).isCloseTo(gap, within(1e-15));

        double[] flagged = new double[2];
        double[] all = new double[2];
        for (int row = 0; row < sample.pd().length; row++) {
            all[sample.bad()[row]] += sample.weightOf(row);
            flagged[sample.bad()[row]] += sample.pd()[row] >= ks.threshold() ? sample.weightOf(row) : 0;
        }
        assertThat(flagged[1] / all[1]).isCloseTo(ks.hitRate(), within(1e-15));
        assertThat(flagged[0] / all[0]).isCloseTo(ks.falseAlarmRate(), within(1e-15));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void ksBoundsTheAreaUnderTheHull(long seed) {
        Ranking ranking = Sample.of(seed, 300, 0).ranking();
        double ks = Ks.of(ranking).value();
        double hullArea = HMeasure.of(ranking).hullArea();
        assertThat(hullArea).isGreaterThanOrEqualTo((1 + ks) / 2 - 1e-12);
        assertThat(hullArea).isLessThanOrEqualTo(1 - (1 - ks) * (1 - ks) / 2 + 1e-12);
    }

    @Test
    void aConstantScoreHasNoGapAndAPerfectOneTheWhole() {
        assertThat(Ks.of(Ranking.of(new double[] {1, 1, 1}, Sample.bytes(0, 1, 0), null))
                        .value())
                .isZero();
        Ks perfect = Ks.of(Ranking.of(new double[] {1, 2, 3}, Sample.bytes(0, 1, 1), null));
        assertThat(perfect).isEqualTo(new Ks(1, 2, 1, 0));
        Ks reversed = Ks.of(Ranking.of(new double[] {3, 2, 1}, Sample.bytes(0, 1, 1), null));
        assertThat(reversed.value()).isEqualTo(1);
    }
}
