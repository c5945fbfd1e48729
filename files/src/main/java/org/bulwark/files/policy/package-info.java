/**
 * Products, policies and decisions as documents: {@link org.bulwark.files.policy.ProductFile} and
 * {@link org.bulwark.files.policy.PolicyFile} read and write YAML and JSON, docs/policy.md describes them;
 * {@link org.bulwark.files.policy.DecisionFile} keeps a decision with its trace as evidence, and reads it back.
 */
@NullMarked
package org.bulwark.files.policy;

import org.jspecify.annotations.NullMarked;
