/**
 * What an applicant is told who does not get what was asked for: which reasons, and what the reader may do. Words are made elsewhere, in
 * the reader's language.
 */
@NullMarked
package org.bulwark.decision.letter;

import org.jspecify.annotations.NullMarked;
