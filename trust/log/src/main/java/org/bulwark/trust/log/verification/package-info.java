/**
 * An exported log is checked without us: from a folder and a verifier key, everything is computed anew, and the first wrong record is named.
 *
 * <p>The signed checkpoints are what is believed; entries and tiles are what is checked. Everything is read once and in order, so memory does
 * not grow with the log. Only when something is wrong are parts read again, to narrow down where.
 */
@NullMarked
package org.bulwark.trust.log.verification;

import org.jspecify.annotations.NullMarked;
