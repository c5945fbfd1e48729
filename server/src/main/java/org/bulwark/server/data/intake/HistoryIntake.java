package org.bulwark.server.data.intake;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * Takes in what was known before the house moved in: a privileged act of the house itself, with no way to it from outside. Who loads history
 * says so in the lineage ({@code history:…}).
 *
 * <p>A load becomes known at an instant of the past, but never before anything that was taken in earlier: what is known at an instant only
 * grows at its end. So history is loaded in the order in which it became known, and before the present speaks; what comes too late for that
 * is known from now on.
 */
@Service
public class HistoryIntake {

    private final IntakeBatch batch;

    HistoryIntake(IntakeBatch batch) {
        this.batch = batch;
    }

    /**
     * Takes a load in, as if it had come at an instant of the past; counts, consents and the door are those of then.
     *
     * @return what became of each record, durable
     */
    public List<Outcome> take(List<Parcel> parcels, Together together, Instant known) {
        return batch.take(parcels, together, known);
    }
}
