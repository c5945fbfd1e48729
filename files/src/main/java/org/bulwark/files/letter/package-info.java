/** Adverse-action letters in the reader's language, as a page and as plain text. */
@NullMarked
package org.bulwark.files.letter;

import org.jspecify.annotations.NullMarked;
