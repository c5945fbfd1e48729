/**
 * Rule expressions: what a bank writes in policies, signals and playbooks, typed against a schema of facts.
 *
 * <p>The language is CEL, the Common Expression Language: its grammar, its types and its checker come from {@code dev.cel}. Evaluation is
 * this package's own, because a bank needs four things of it that no general runtime gives together: a missing fact is <i>unknown</i> and
 * never an error, in Kleene's three-valued logic; the names of the facts that were needed come back with the answer; the work of one
 * evaluation is bounded whatever was written; and a simple rule costs some tens of nanoseconds. Where this dialect is stricter or kinder
 * than CEL, {@link org.bulwark.basics.rule.RuleLanguage} says so.
 */
@NullMarked
package org.bulwark.basics.rule;

import org.jspecify.annotations.NullMarked;
