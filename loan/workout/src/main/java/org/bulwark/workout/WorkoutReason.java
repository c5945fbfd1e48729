package org.bulwark.workout;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.SequencedMap;
import org.bulwark.basics.Reason;

/** The closed vocabulary of why a debt is treated as it is. Shares in parameters are in parts per million. */
public enum WorkoutReason {
    /** More days past due than a class allows. */
    CLASS_DAYS_PAST_DUE,
    /** More days past due than a class allows to a card. */
    CLASS_CARD_DAYS,
    /** So much of it is expected to be lost. */
    CLASS_EXPECTED_LOSS,
    /** The debt is credit-impaired. */
    CLASS_CREDIT_IMPAIRED,
    /** Too much of what the debtor owes this bank is non-performing. */
    CLASS_OWN_DEBTS,
    /** Too much of what the debtor owes all banks is long past due. */
    CLASS_CROSS_BANK,
    /** It was rolled over, or a new loan paid it. */
    CLASS_ROLLED_OVER,
    /** It was restructured and is under observation. */
    CLASS_RESTRUCTURED,
    /** It was restructured and fell past due again. */
    CLASS_REDEFAULTED,
    /** In default by the bank's definition. */
    STAGE_DEFAULT,
    /** More days past due than without a significant increase of risk. */
    STAGE_DAYS_PAST_DUE,
    /** The days past due were shown not to mean an increase of risk. */
    STAGE_REBUTTED,
    /** The probability of default rose by too much of what it was. */
    STAGE_RELATIVE_PD,
    /** The probability of default is above what any increase needs. */
    STAGE_ABSOLUTE_PD,
    /** The rating fell by too many notches. */
    STAGE_NOTCHES,
    /** On the watch list. */
    STAGE_WATCH_LIST,
    /** Forborne. */
    STAGE_FORBORNE,
    /** Better by what is known, and on probation. */
    STAGE_PROBATION,
    /** That one, or a court, said that there be no more contact. */
    CONTACT_STOPPED,
    /** The debt may be spoken of with those who have to pay only. */
    CONTACT_NOT_LIABLE,
    /** That one did not agree to be asked. */
    CONTACT_NO_CONSENT,
    /** It is night where that one lives. */
    CONTACT_QUIET,
    /** That one was contacted often enough. */
    CONTACT_TOO_OFTEN;

    /** The stable code: {@code workout/class-days-past-due}. */
    public String code() {
        return "workout/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The reason with parameters, given as names and values by turns. */
    public Reason with(Object... namesAndValues) {
        SequencedMap<String, String> parameters = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parameters.put(namesAndValues[i].toString(), namesAndValues[i + 1].toString());
        }
        return new Reason(code(), parameters);
    }
}
