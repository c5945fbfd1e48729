/** Policies in the server: read, written with checks as one types, tried on cases and on the past; their life is the desk's. */
@NullMarked
package org.bulwark.server.decision.policy;

import org.jspecify.annotations.NullMarked;
