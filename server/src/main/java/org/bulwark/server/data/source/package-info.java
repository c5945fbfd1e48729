/** What each source declares, and how it keeps its word: flow, lateness, gaps, quality, drift. */
@NullMarked
package org.bulwark.server.data.source;

import org.jspecify.annotations.NullMarked;
