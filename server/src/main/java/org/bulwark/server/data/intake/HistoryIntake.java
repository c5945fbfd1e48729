package org.bulwark.server.data.intake;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * Takes in what was known before the house moved in: a privileged act of the house itself, with no way to it from outside. A load becomes known at
 * an instant of the past, whatever was taken in meanwhile, so what was known at that instant is more than it was before: whoever loads history
 * labels it by its lineage ({@code history:…}).
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
        return batch.past(parcels, together, known);
    }
}
