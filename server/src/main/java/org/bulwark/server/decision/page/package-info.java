/** The pages of the decision: applications and policies for people to look at and to act on. */
@NullMarked
package org.bulwark.server.decision.page;

import org.jspecify.annotations.NullMarked;
