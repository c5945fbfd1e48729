/** Words for reasons: the domain speaks in codes with parameters, and here they become sentences in the reader's language. */
@NullMarked
package org.bulwark.files.words;

import org.jspecify.annotations.NullMarked;
