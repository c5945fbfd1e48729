package org.bulwark.server.workout.recovery;

import java.util.Optional;
import org.bulwark.basics.money.Money;
import org.bulwark.workout.recovery.RecoveryEvent;

/** The words and amounts of entries. */
final class RecoveryView {

    private RecoveryView() {}

    /** The word of an entry, as it is kept and sent: {@code written-off}. */
    static String word(RecoveryEvent event) {
        return switch (event) {
            case RecoveryEvent.Recovered _ -> "recovered";
            case RecoveryEvent.Cost _ -> "cost";
            case RecoveryEvent.WrittenOff _ -> "written-off";
            case RecoveryEvent.Cured _ -> "cured";
        };
    }

    /** Its amount; a cure has none. */
    static Optional<Money> amount(RecoveryEvent event) {
        return switch (event) {
            case RecoveryEvent.Recovered it -> Optional.of(it.amount());
            case RecoveryEvent.Cost it -> Optional.of(it.amount());
            case RecoveryEvent.WrittenOff it -> Optional.of(it.amount());
            case RecoveryEvent.Cured _ -> Optional.empty();
        };
    }
}
