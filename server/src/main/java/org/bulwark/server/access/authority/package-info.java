/** The authority matrix: who may decide what, up to what amount, and in whose place. */
@NullMarked
package org.bulwark.server.access.authority;

import org.jspecify.annotations.NullMarked;
