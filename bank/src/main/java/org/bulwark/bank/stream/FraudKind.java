package org.bulwark.bank.stream;

/** How a firm deceives its bank. */
public enum FraudKind {
    /** Sales that never were: invoices among friends, undone later; meters, wages and taxes paid do not follow. */
    FALSIFIED_TURNOVER,
    /** The money of a loan goes to securities, property or the owner. */
    DIVERTED_LOAN,
    /** The same thing is pledged to somebody else. */
    DOUBLE_PLEDGE,
    /** A few firms vouch for each other, and nobody can pay for anybody. */
    GUARANTEE_RING,
    /** Firms with one hand behind them trade with each other and borrow alone. */
    SHELL_GROUP
}
