package org.bulwark.server.customer;

import java.util.UUID;
import org.bulwark.indicator.value.Peers;
import org.bulwark.server.indicator.PeerBook;
import org.springframework.stereotype.Component;

/** With whom a customer is compared: its industry where enough of it are known, else all parties, as the latest refresh found them spread. */
@Component
class CustomerPeers {

    private final PeerBook book;

    CustomerPeers(PeerBook book) {
        this.book = book;
    }

    /**
     * The peers of a party as they were known at an instant.
     *
     * @param instant in microseconds
     */
    Peers of(UUID party, long instant) {
        return book.of(party, instant);
    }
}
