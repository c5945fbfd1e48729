/** Sessions of pages: opened by signing in, ended by leaving, by idleness, after half a day, or by whoever revokes them. */
@NullMarked
package org.bulwark.server.access.session;

import org.jspecify.annotations.NullMarked;
