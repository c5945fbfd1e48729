/** The one log over PostgreSQL: what waits to be sealed, tiles, checkpoints, and reading it. */
@NullMarked
package org.bulwark.server.audit;

import org.jspecify.annotations.NullMarked;
