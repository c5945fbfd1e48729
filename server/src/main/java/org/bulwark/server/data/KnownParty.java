package org.bulwark.server.data;

import java.util.UUID;

/**
 * A party of the bank, without what is sealed.
 *
 * @param id its id
 * @param kind a firm or a person
 * @param branch whose customer it is
 * @param label its masked name
 * @param controlGroup the group under one control that it belongs to; its own id when it is tied to nobody
 */
public record KnownParty(UUID id, PartyKind kind, String branch, String label, UUID controlGroup) {}
