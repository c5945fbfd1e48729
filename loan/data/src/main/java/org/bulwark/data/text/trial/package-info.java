/** How well a reader reads: precision, recall and F1 by type and language, and whether its confidence is honest. */
@NullMarked
package org.bulwark.data.text.trial;

import org.jspecify.annotations.NullMarked;
