package org.bulwark.contract.schedule;

import java.util.List;
import org.bulwark.contract.ContractProblem;

/** How a loan is repaid. */
public sealed interface RepaymentKind {

    /** Instalments of interest and principal that are all the same, worked out anew where the rate steps. */
    record Annuity() implements RepaymentKind {}

    /** The same principal in each instalment, with the interest on top. */
    record EqualPrincipal() implements RepaymentKind {}

    /** Interest only, and all principal at the end. */
    record Bullet() implements RepaymentKind {}

    /**
     * Instalments that step: each stage pays a multiple of one level, which is worked out so that the loan is repaid. Where a low stage
     * would not pay its interest, it pays just that.
     *
     * @param stages in the order of their first instalments; the first begins with instalment 1
     */
    record Stepped(List<Stage> stages) implements RepaymentKind {
        /** Copies and checks: {@link ContractProblem#TERMS_INVALID}. */
        public Stepped {
            stages = List.copyOf(stages);
            int before = 0;
            for (Stage stage : stages) {
                if (stage.fromInstalment <= before || stage.weightPpm <= 0) {
                    throw invalid(stages);
                }
                before = stage.fromInstalment;
            }
            if (stages.isEmpty() || stages.getFirst().fromInstalment != 1) {
                throw invalid(stages);
            }
        }

        private static RuntimeException invalid(List<Stage> stages) {
            return ContractProblem.TERMS_INVALID.with(
                    "Stages of instalments cannot be " + stages + ".",
                    "Begin with instalment 1, go on in order, and give weights above 0.");
        }

        long weight(int instalment) {
            return stages.stream()
                    .filter(stage -> stage.fromInstalment <= instalment)
                    .reduce((_, later) -> later)
                    .map(Stage::weightPpm)
                    .orElseThrow();
        }
    }

    /**
     * Some instalments in a row.
     *
     * @param fromInstalment the first of them, from 1
     * @param weightPpm their size as a share of the level, in parts per million: 1 200 000 is a fifth more
     */
    record Stage(int fromInstalment, long weightPpm) {}

    /**
     * Some instalments of interest only, then an annuity; where there are no more instalments, the last repays all.
     *
     * @param instalments how many pay interest only, 0 or more
     */
    record InterestOnlyFirst(int instalments) implements RepaymentKind {
        /** {@link ContractProblem#TERMS_INVALID} for less than none. */
        public InterestOnlyFirst {
            if (instalments < 0) {
                throw ContractProblem.TERMS_INVALID.with(
                        instalments + " instalments cannot pay interest only.", "Give 0 or more.");
            }
        }
    }
}
