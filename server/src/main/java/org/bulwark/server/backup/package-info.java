/** Backups of a house: one consistent copy with a manifest, the way back, and the drill that proves it. */
@NullMarked
package org.bulwark.server.backup;

import org.jspecify.annotations.NullMarked;
