/** Signing in at the bank's own identity provider (OpenID Connect Core 1.0, authorization code with PKCE, RFC 7636). Off unless it is set. */
@NullMarked
package org.bulwark.server.access.oidc;

import org.jspecify.annotations.NullMarked;
