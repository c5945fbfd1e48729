/**
 * The taking of a decision: {@link org.bulwark.decision.engine.PolicyEngine} makes a policy ready once and then decides, purely and in
 * microseconds, safe for any number of threads.
 */
@NullMarked
package org.bulwark.decision.engine;

import org.jspecify.annotations.NullMarked;
