package org.bulwark.server.indicator.refresh;

import java.util.Map;
import java.util.UUID;
import org.bulwark.indicator.peer.PeerSpread;

/**
 * Some parties of a refresh.
 *
 * @param last the last of them, by id
 * @param parties how many
 * @param readings what is known of those of whom anything is told
 * @param spreads of their industries and of all, with everybody before them
 */
record RefreshPart(UUID last, int parties, Map<UUID, byte[]> readings, Map<String, PeerSpread> spreads) {}
