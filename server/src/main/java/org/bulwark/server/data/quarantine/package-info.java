/**
 * What people do with records that were kept aside: see why, mend them, send them again, drop them. A record is settled once, in one
 * transaction with what becomes of it; what it said at first stays sealed until it is dropped.
 *
 * <p>How they are counted: a record is received and quarantined in the hour when it came, for ever. When it is taken in later it is received
 * and accepted (or known already) once more, and marked as coming again: received = accepted + duplicate + quarantined holds always,
 * accepted is the number of events, quarantined that of records ever kept aside, and received − again is what senders sent. A try that finds
 * flaws again counts nothing.
 */
@NullMarked
package org.bulwark.server.data.quarantine;

import org.jspecify.annotations.NullMarked;
