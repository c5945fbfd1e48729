/** Scorecards in the server: versions, the one in force, what it says about one applicant. */
@NullMarked
package org.bulwark.server.score;

import org.jspecify.annotations.NullMarked;
