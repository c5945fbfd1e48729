package org.bulwark.server.decision;

import org.bulwark.trust.log.entry.Commitment;

/**
 * Evidence as it is kept: what lies in the database, readable with the party's key, and what the log holds of it.
 *
 * @param sealed salt and content under the party's key
 * @param commitment to salt and content
 */
public record SealedEvidence(byte[] sealed, Commitment commitment) {}
