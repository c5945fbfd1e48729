package org.bulwark.basics.rule;

import java.util.List;

/** What an expression says of some facts. */
public sealed interface Evaluation {

    /**
     * A definite answer.
     *
     * @param value of the type that the expression was compiled for
     */
    record Value(Object value) implements Evaluation {}

    /**
     * No answer, because facts are missing that it hangs on.
     *
     * @param missing their names, in the schema's order
     */
    record Unknown(List<String> missing) implements Evaluation {
        /** Copies the list. */
        public Unknown {
            missing = List.copyOf(missing);
        }
    }

    /**
     * No answer, because the arithmetic has none.
     *
     * @param code why, for example {@link RuleProblem#DIVISION_BY_ZERO}
     */
    record Failed(RuleProblem code) implements Evaluation {}
}
