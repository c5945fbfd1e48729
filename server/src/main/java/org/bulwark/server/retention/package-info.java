/** How long what is kept: a policy that takes the desk's way, what stands against it, and the work that lets go of what is past. */
@NullMarked
package org.bulwark.server.retention;

import org.jspecify.annotations.NullMarked;
