package org.bulwark.server.decision.referral;

/** By what overrides are counted. */
public enum OverrideDimension {
    /** By who decided. */
    OFFICER("s.decided_by", false),
    /** By the application's branch. */
    BRANCH("s.branch", true),
    /** By the product. */
    PRODUCT("s.product", true),
    /** By each reason given; a decision with two reasons counts under both. */
    REASON("r.reason", false);

    private final String column;
    private final boolean isOfApplications;

    OverrideDimension(String column, boolean isOfApplications) {
        this.column = column;
        this.isOfApplications = isOfApplications;
    }

    /** The column that tells it. */
    String column() {
        return column;
    }

    /** Whether the policy's answers can be told apart by it, too. */
    boolean isOfApplications() {
        return isOfApplications;
    }
}
