/** Holds the rules: what is asked for is let through, refused, or sent to sign in, in one place for pages and for the API. */
@NullMarked
package org.bulwark.server.access.guard;

import org.jspecify.annotations.NullMarked;
