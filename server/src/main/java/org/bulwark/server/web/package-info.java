/** What every page and every answer shares: problems as RFC 9457, correlation, headers, layout, words. */
@NullMarked
package org.bulwark.server.web;

import org.jspecify.annotations.NullMarked;
