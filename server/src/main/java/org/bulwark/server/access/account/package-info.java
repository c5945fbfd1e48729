/** Local accounts: who they are, their passwords, and what keeps guessers out. */
@NullMarked
package org.bulwark.server.access.account;

import org.jspecify.annotations.NullMarked;
