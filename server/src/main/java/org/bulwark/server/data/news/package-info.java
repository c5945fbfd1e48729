/**
 * News read when they arrive, whichever way they came: every article gets a reading, which is an event of the source {@code news-reading}. So
 * what a model says is known from an instant on, and counts in indicators as everything else does.
 */
@NullMarked
package org.bulwark.server.data.news;

import org.jspecify.annotations.NullMarked;
