/**
 * What the policy leaves to people: the queue of referred applications, whose desk they lie on, and what officers decide, together where
 * the amount asks for two.
 */
@NullMarked
package org.bulwark.server.decision.referral;

import org.jspecify.annotations.NullMarked;
