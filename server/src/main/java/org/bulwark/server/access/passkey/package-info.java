/** Passkeys (WebAuthn Level 3): signing in without a password, and proving it again. */
@NullMarked
package org.bulwark.server.access.passkey;

import org.jspecify.annotations.NullMarked;
