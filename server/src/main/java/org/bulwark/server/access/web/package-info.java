/** The chains that every request goes through, and the pages for signing in, choosing a password and proving it again. */
@NullMarked
package org.bulwark.server.access.web;

import org.jspecify.annotations.NullMarked;
