/** Who may do what: accounts, roles, branches, sessions, tokens, keys. */
@NullMarked
package org.bulwark.server.access;

import org.jspecify.annotations.NullMarked;
