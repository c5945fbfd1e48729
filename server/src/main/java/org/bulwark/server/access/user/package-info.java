/** People and their roles: for administrators, and for everybody about themselves. */
@NullMarked
package org.bulwark.server.access.user;

import org.jspecify.annotations.NullMarked;
