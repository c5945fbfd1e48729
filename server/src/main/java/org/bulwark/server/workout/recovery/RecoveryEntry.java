package org.bulwark.server.workout.recovery;

import java.time.LocalDate;
import java.util.Currency;
import org.bulwark.basics.money.Money;
import org.bulwark.server.web.Sent;
import org.bulwark.workout.recovery.RecoveryEvent;

/** Reads entries that one person can make; a write-off needs two. */
enum RecoveryEntry {
    /** Money came back. */
    RECOVERED,
    /** Getting it back cost money. */
    COST,
    /** The debtor performs again. */
    CURED;

    static RecoveryEvent read(Sent sent, LocalDate on, Currency currency) {
        return switch (sent.word("kind", RecoveryEntry.class)) {
            case RECOVERED ->
                new RecoveryEvent.Recovered(
                        on,
                        Money.parse(sent.text("amount"), currency),
                        sent.word("source", RecoveryEvent.Source.class));
            case COST -> new RecoveryEvent.Cost(on, Money.parse(sent.text("amount"), currency));
            case CURED -> new RecoveryEvent.Cured(on);
        };
    }
}
