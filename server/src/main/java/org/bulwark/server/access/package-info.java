/**
 * Who may do what: the words that every stage uses. A handler says what it needs with {@link org.bulwark.server.access.Needs}; a service
 * asks the {@link org.bulwark.server.access.Caller} what they see. How accounts, sessions, tokens and keys work is in the packages below.
 */
@NullMarked
package org.bulwark.server.access;

import org.jspecify.annotations.NullMarked;
