/** Scorecards in the server: handed in, shown, versioned; each bears the code of the product that it scores. */
@NullMarked
package org.bulwark.server.score;

import org.jspecify.annotations.NullMarked;
