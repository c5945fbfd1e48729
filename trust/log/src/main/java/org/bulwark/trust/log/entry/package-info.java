/**
 * What a record of ours says: what happened to what, when, by whom, with commitments to what is personal. An entry never holds personal
 * content: a log cannot forget, a person may ask to be forgotten.
 */
@NullMarked
package org.bulwark.trust.log.entry;

import org.jspecify.annotations.NullMarked;
