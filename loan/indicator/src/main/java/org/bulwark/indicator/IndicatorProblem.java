package org.bulwark.indicator;

import org.bulwark.basics.ProblemCode;

/** What can be wrong with indicators. */
public enum IndicatorProblem implements ProblemCode {
    /** A declaration contradicts itself, or the source that it reads. */
    DEFINITION_INVALID,
    /** Two declarations bear one name. */
    NAME_DUPLICATE,
    /** There is no indicator, family or source of that name. */
    NAME_UNKNOWN,
    /** A kept state cannot be read: it was made by other declarations, or it is damaged. */
    STATE_INVALID;

    @Override
    public String stage() {
        return "indicator";
    }
}
