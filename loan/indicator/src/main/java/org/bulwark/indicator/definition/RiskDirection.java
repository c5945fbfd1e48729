package org.bulwark.indicator.definition;

/** Which way an indicator moves when risk grows. */
public enum RiskDirection {
    /** More is riskier. */
    UP,
    /** Less is riskier. */
    DOWN,
    /** Neither, or both. */
    NONE
}
