/** What surrounds every page: the way through the house, language and theme, what the browser loads, pages for what went wrong. */
@NullMarked
package org.bulwark.server.web.frame;

import org.jspecify.annotations.NullMarked;
