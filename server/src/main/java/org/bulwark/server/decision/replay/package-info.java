/**
 * Decisions opened years later: whether what is kept is what the log holds, whether the same answer comes out again, and whether log and
 * tables agree as a whole.
 */
@NullMarked
package org.bulwark.server.decision.replay;

import org.jspecify.annotations.NullMarked;
