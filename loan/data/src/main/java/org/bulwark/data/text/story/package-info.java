/**
 * Copies of one story merged, and what its sources are worth.
 *
 * <p>Two reports are copies of each other when they were published within a window of time and their runs of characters are alike
 * (Jaccard's similarity). A {@link org.bulwark.data.text.story.Story} is what hangs together by copies. Whether two reports are copies
 * depends on these two alone, so stories do not depend on the order in which reports arrive.
 */
@NullMarked
package org.bulwark.data.text.story;

import org.jspecify.annotations.NullMarked;
