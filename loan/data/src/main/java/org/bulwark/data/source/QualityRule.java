package org.bulwark.data.source;

import org.bulwark.basics.rule.RuleExpression;

/**
 * What must hold within one record. A record of which the rule cannot be told, because a field is missing, passes.
 *
 * @param code names it within its source
 * @param title what it says, for people
 * @param holds true for a good record
 */
public record QualityRule(String code, String title, RuleExpression holds) {}
