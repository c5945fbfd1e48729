/** How well a source keeps its word: whether it flows as often as it promised, and whether its volume has changed. */
@NullMarked
package org.bulwark.data.quality;

import org.jspecify.annotations.NullMarked;
