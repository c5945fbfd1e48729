/** Tokens of the API: signed, short-lived, and worth nothing once their account is not what it was. */
@NullMarked
package org.bulwark.server.access.token;

import org.jspecify.annotations.NullMarked;
