/** How values look to a reader: money, numbers, dates and reasons in the reader's language and the bank's time zone. */
@NullMarked
package org.bulwark.server.web.show;

import org.jspecify.annotations.NullMarked;
