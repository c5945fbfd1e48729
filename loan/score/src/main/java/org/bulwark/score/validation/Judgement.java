package org.bulwark.score.validation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is said of one score on one sample, for a report, a page or a JSON answer.
 *
 * @param rows how many rows of a weight above zero
 * @param badRows how many of them are bad
 * @param baseRate the weighted share of bads
 * @param meanPd the weighted mean PD
 * @param auc the area under the ROC curve
 * @param aucInterval DeLong's 95 % interval
 * @param gini 2·AUC − 1
 * @param ks Kolmogorov–Smirnov
 * @param hMeasure Hand's H
 * @param brier the Brier score and its parts over tenths of the rows
 * @param logLoss the logarithmic loss
 * @param calibration PDs and rates seen, by tenths
 * @param hosmerLemeshow the test over those tenths; none when too few groups are left
 * @param spiegelhalter the test without groups
 * @param recalibration the line that would mend the PDs; none when bads and goods are parted wholly or PDs are constant
 * @param gains gains and lift by tenths, the riskiest first
 * @param roc the ROC curve, thinned for drawing to 201 points at most
 */
public record Judgement(
        int rows,
        int badRows,
        double baseRate,
        double meanPd,
        Auc auc,
        Interval aucInterval,
        double gini,
        Ks ks,
        HMeasure hMeasure,
        Brier brier,
        LogLoss logLoss,
        CalibrationCurve calibration,
        Optional<HosmerLemeshow> hosmerLemeshow,
        Spiegelhalter spiegelhalter,
        Optional<Recalibration> recalibration,
        GainsTable gains,
        RocCurve roc) {

    private static final int TENTHS = 10;
    private static final int POINTS_TO_DRAW = 201;

    /**
     * Judges PDs by what came of them.
     *
     * @param pd probabilities of being bad
     * @param bad 1 bad, 0 good
     * @param weight fixed-point weights of any common scale, or null when all rows count alike
     * @param fit whether the PDs were fitted to these very rows
     * @throws org.bulwark.basics.ProblemException with {@link ValidationProblem#VALIDATION_ONE_CLASS} when all rows are bad or all good,
     *     {@link ValidationProblem#VALIDATION_RISK_NOT_A_PD} for a risk outside [0, 1], and as {@link Ranking#of}
     */
    public static Judgement of(double[] pd, byte[] bad, long @Nullable [] weight, Fit fit) {
        return of(Ranking.of(pd, bad, weight), fit);
    }

    /** Judges ranked PDs; see {@link #of(double[], byte[], long[], Fit)}. */
    public static Judgement of(Ranking ranking, Fit fit) {
        ranking.ofProbabilities().withBothClasses();
        Auc auc = Auc.of(ranking);
        Grouping tenths = Grouping.quantiles(TENTHS);
        CalibrationCurve curve = CalibrationCurve.of(ranking, tenths);
        return new Judgement(
                ranking.rows(),
                ranking.badRows(),
                ranking.baseRate(),
                ranking.meanRisk(),
                auc,
                auc.interval(Interval.USUAL),
                auc.gini(),
                Ks.of(ranking),
                HMeasure.of(ranking),
                Brier.of(ranking, tenths),
                LogLoss.of(ranking),
                curve,
                curve.bins().size() > fit.taken() ? Optional.of(HosmerLemeshow.of(curve, fit)) : Optional.empty(),
                Spiegelhalter.of(ranking),
                Recalibration.find(ranking),
                GainsTable.of(ranking, TENTHS),
                RocCurve.of(ranking, POINTS_TO_DRAW));
    }
}
