package org.bulwark.server.customer;

import java.util.UUID;
import org.bulwark.indicator.value.Peers;
import org.springframework.stereotype.Component;

/** With whom a customer is compared. Nobody is known yet: ranks stay empty until refreshes of all parties keep how values are spread. */
@Component
class CustomerPeers {

    /**
     * The peers of a party as they were known at an instant.
     *
     * @param instant in microseconds
     */
    Peers of(UUID party, long instant) {
        return Peers.NONE;
    }
}
