package org.bulwark.server.data.intake;

import java.util.List;
import java.util.Optional;
import org.bulwark.basics.Reason;
import org.bulwark.data.event.Delivery;
import org.bulwark.data.event.Lineage;

/**
 * A record on its way in.
 *
 * @param raw the bytes that were sent, for the quarantine
 * @param sender whose id it bears; with the source and the id it tells what was delivered twice
 * @param source the source's code, as far as it can be read
 * @param delivery the record; empty for what cannot be read
 * @param unreadable why it cannot be read
 * @param lineage where it came from
 */
public record Parcel(
        byte[] raw,
        String sender,
        String source,
        Optional<Delivery> delivery,
        List<Reason> unreadable,
        Lineage lineage) {}
