package org.bulwark.decision.policy;

/**
 * A rule: when its expression is true, it speaks against approval.
 *
 * @param id names it within the policy, for ever: small letters, digits and hyphens
 * @param title what people call it
 * @param kind what it says
 * @param when the expression, in CEL
 * @param reason the code of the reason that the applicant may be told, for example {@code reason/income-insufficient}
 * @param unknown what it means that facts are missing
 * @param active whether it takes part
 */
public record PolicyRule(
        String id, String title, RuleKind kind, String when, String reason, WhenUnknown unknown, boolean active) {

    /** Checks the id and the reason. */
    public PolicyRule {
        Shape.id("A rule", id);
        Shape.reason("The rule '" + id + "'", reason);
    }

    /** An active rule that refers when facts are missing. */
    public static PolicyRule of(String id, String title, RuleKind kind, String when, String reason) {
        return new PolicyRule(id, title, kind, when, reason, WhenUnknown.REFER, true);
    }

    /** The same with another meaning of missing facts. */
    public PolicyRule whenUnknown(WhenUnknown meaning) {
        return new PolicyRule(id, title, kind, when, reason, meaning, active);
    }

    /** The same with another expression. */
    public PolicyRule when(String expression) {
        return new PolicyRule(id, title, kind, expression, reason, unknown, active);
    }

    /** The same, left out for now. */
    public PolicyRule inactive() {
        return new PolicyRule(id, title, kind, when, reason, unknown, false);
    }
}
