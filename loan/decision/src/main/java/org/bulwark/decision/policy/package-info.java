/**
 * What a bank writes down of how it decides: a {@link org.bulwark.decision.policy.Policy} is a plain value, with its rules and formulas as
 * text; {@link org.bulwark.decision.policy.PolicyCheck} finds what is wrong with it before anybody runs it, and
 * {@link org.bulwark.decision.policy.PolicyDiff} tells two versions apart.
 */
@NullMarked
package org.bulwark.decision.policy;

import org.jspecify.annotations.NullMarked;
