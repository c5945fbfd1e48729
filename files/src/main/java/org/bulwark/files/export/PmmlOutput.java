package org.bulwark.files.export;

import java.util.HashSet;
import java.util.Set;
import org.bulwark.score.scorecard.PointsScale;
import org.bulwark.score.scorecard.Scorecard;
import org.dmg.pmml.Apply;
import org.dmg.pmml.Constant;
import org.dmg.pmml.DataType;
import org.dmg.pmml.Expression;
import org.dmg.pmml.FieldRef;
import org.dmg.pmml.OpType;
import org.dmg.pmml.Output;
import org.dmg.pmml.OutputField;
import org.dmg.pmml.PMMLFunctions;
import org.dmg.pmml.ResultFeature;

/** What a PMML scorecard gives: the score, the probability of being bad, and the first reasons. */
final class PmmlOutput {

    private static final int REASONS = 4;

    private PmmlOutput() {}

    static Output of(Scorecard scorecard) {
        Set<String> taken = new HashSet<>(scorecard.inputs());
        String score = free("score", taken);
        Output output = new Output()
                .addOutputFields(new OutputField(score, OpType.CONTINUOUS, DataType.DOUBLE)
                        .setResultFeature(ResultFeature.PREDICTED_VALUE))
                .addOutputFields(new OutputField(free("pd", taken), OpType.CONTINUOUS, DataType.DOUBLE)
                        .setResultFeature(ResultFeature.TRANSFORMED_VALUE)
                        .setExpression(pd(score, scorecard.scale())));
        for (int rank = 1; rank <= Math.min(REASONS, scorecard.characteristics().size()); rank++) {
            output.addOutputFields(new OutputField(free("reason" + rank, taken), OpType.CATEGORICAL, DataType.STRING)
                    .setResultFeature(ResultFeature.REASON_CODE)
                    .setRank(rank));
        }
        return output;
    }

    /** 1 / (1 + exp((score − offset) / factor)). */
    private static Expression pd(String score, PointsScale scale) {
        Expression logOdds = apply(
                PMMLFunctions.DIVIDE,
                apply(PMMLFunctions.SUBTRACT, new FieldRef(score), constant(scale.offset())),
                constant(scale.factor()));
        Expression odds = apply(PMMLFunctions.EXP, logOdds);
        return apply(PMMLFunctions.DIVIDE, constant(1), apply(PMMLFunctions.ADD, constant(1), odds));
    }

    private static Apply apply(String function, Expression... arguments) {
        return new Apply(function).addExpressions(arguments);
    }

    private static Constant constant(double value) {
        return new Constant(value).setDataType(DataType.DOUBLE);
    }

    private static String free(String name, Set<String> taken) {
        return taken.add(name) ? name : free(name + "_", taken);
    }
}
