package org.bulwark.workout.classification;

import static org.bulwark.workout.classification.SourceReading.MEMORY;
import static org.bulwark.workout.classification.SourceReading.SECOND_HAND;

import org.bulwark.workout.WorkoutReason;

/** A rule that holds a debt at a class or below. */
public enum ClassGround {
    /** Days past due: any, more than 90, 270, 360. */
    DAYS_PAST_DUE(WorkoutReason.CLASS_DAYS_PAST_DUE, "2023-1", MEMORY),
    /** Days past due of cards: 1 to 90, 91 to 120, 121 to 180, more. */
    CARD_DAYS(WorkoutReason.CLASS_CARD_DAYS, "cards 92", SECOND_HAND),
    /** The share that is expected to be lost: from 50 %, from 90 %. */
    EXPECTED_LOSS(WorkoutReason.CLASS_EXPECTED_LOSS, "2023-1", MEMORY),
    /** Credit-impaired is non-performing. */
    CREDIT_IMPAIRED(WorkoutReason.CLASS_CREDIT_IMPAIRED, "2023-1", SECOND_HAND),
    /** More than 10 % of what a non-retail debtor owes the bank is non-performing: all is. */
    OWN_DEBTS(WorkoutReason.CLASS_OWN_DEBTS, "2023-1", SECOND_HAND),
    /** More than 20 % of what a non-retail debtor owes all banks is more than 90 days past due. */
    CROSS_BANK(WorkoutReason.CLASS_CROSS_BANK, "2023-1", MEMORY),
    /** Rolled over, or paid by borrowing anew. */
    ROLLED_OVER(WorkoutReason.CLASS_ROLLED_OVER, "2023-1", MEMORY),
    /** Restructured and under observation: not better than when it was restructured. */
    RESTRUCTURED(WorkoutReason.CLASS_RESTRUCTURED, "2023-1", SECOND_HAND),
    /** Restructured and past due again, and observed anew. */
    REDEFAULTED(WorkoutReason.CLASS_REDEFAULTED, "2023-1", MEMORY);

    private final WorkoutReason reason;
    private final String source;
    private final SourceReading reading;

    ClassGround(WorkoutReason reason, String source, SourceReading reading) {
        this.reason = reason;
        this.source = source;
        this.reading = reading;
    }

    /** The code of its reasons. */
    public WorkoutReason reason() {
        return reason;
    }

    /** Where it stands: {@code 2023-1} for Order 2023 No. 1, {@code cards 92} for Art. 92 of the rules of bank cards. */
    public String source() {
        return source;
    }

    /** How well we know the source. */
    public SourceReading reading() {
        return reading;
    }
}
