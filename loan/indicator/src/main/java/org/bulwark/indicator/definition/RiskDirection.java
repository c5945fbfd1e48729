package org.bulwark.indicator.definition;

/** Which way an indicator moves when risk grows. */
public enum RiskDirection {
    /** More is riskier. */
    UP,
    /** Less is riskier. */
    DOWN,
    /** Neither, or both. */
    NONE;

    /** The other way; neither stays neither. */
    public RiskDirection opposite() {
        return switch (this) {
            case UP -> DOWN;
            case DOWN -> UP;
            case NONE -> NONE;
        };
    }
}
