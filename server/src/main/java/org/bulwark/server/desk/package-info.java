/** The approval desk: every version of what people configure, its life, and what waits for whom. */
@NullMarked
package org.bulwark.server.desk;

import org.jspecify.annotations.NullMarked;
