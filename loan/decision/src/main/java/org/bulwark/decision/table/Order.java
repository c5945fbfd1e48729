package org.bulwark.decision.table;

/** How a value lies to a bound. */
public enum Order {
    /** Less than the bound. */
    BELOW("<"),
    /** The bound or less. */
    AT_MOST("<="),
    /** More than the bound. */
    ABOVE(">"),
    /** The bound or more. */
    AT_LEAST(">=");

    private final String sign;

    Order(String sign) {
        this.sign = sign;
    }

    /** The sign in a cell. */
    public String sign() {
        return sign;
    }

    /** Whether a value lies so, given how it compares with the bound. */
    boolean holds(int comparison) {
        return switch (this) {
            case BELOW -> comparison < 0;
            case AT_MOST -> comparison <= 0;
            case ABOVE -> comparison > 0;
            case AT_LEAST -> comparison >= 0;
        };
    }
}
