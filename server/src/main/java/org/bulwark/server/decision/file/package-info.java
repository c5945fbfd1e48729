/**
 * One application opened whole: everything that is known of it in words, what would have changed its outcome, and the letter that its
 * applicant gets.
 */
@NullMarked
package org.bulwark.server.decision.file;

import org.jspecify.annotations.NullMarked;
