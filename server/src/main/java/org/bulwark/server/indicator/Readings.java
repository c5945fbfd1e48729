package org.bulwark.server.indicator;

import java.time.InstantSource;
import java.util.UUID;
import org.bulwark.basics.time.Microseconds;
import org.bulwark.indicator.value.IndicatorValues;
import org.springframework.stereotype.Component;

/** What all indicators say of a party, with its rank among peers. */
@Component
public class Readings {

    private final CatalogueBook book;
    private final States states;
    private final PeerBook peers;
    private final InstantSource clock;

    Readings(CatalogueBook book, States states, PeerBook peers, InstantSource clock) {
        this.book = book;
        this.states = states;
        this.peers = peers;
        this.clock = clock;
    }

    /** Now: with every event that was committed. */
    public IndicatorValues now(UUID party) {
        Edition edition = book.current();
        long now = Microseconds.since1970(clock.instant());
        return edition.reading().at(states.now(party, edition), now, peers.of(party, now));
    }

    /**
     * As it was known at an earlier instant: from events and peers that were known then.
     *
     * @param instant in microseconds
     */
    public IndicatorValues asOf(UUID party, long instant) {
        Edition edition = book.current();
        return edition.reading().at(states.asOf(party, instant, edition), instant, peers.of(party, instant));
    }
}
