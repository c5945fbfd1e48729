package org.bulwark.server.contract.day;

import java.time.LocalDate;
import org.bulwark.basics.Progress;

/** A step of the close of a day: each stage brings its own as a component. Done again for the same day it changes nothing. */
public interface CloseStep {

    /** When a step is done: in the order of the stages, and of what rests on what. */
    enum Place {
        /** What is owed, and for how long. */
        ACCOUNTS,
        /** What a core-banking system says is owed. */
        LEDGER,
        /** What was promised besides. */
        COVENANTS,
        /** What can be saved: reminders, promises, classes. */
        WORKOUT,
        /** How what is past due is collected, by all of that. */
        COLLECTION,
        /** Who is slipping. */
        SIGNALS,
        /** What was to be done until then. */
        TASKS
    }

    /** Its word: {@code accounts}. */
    String word();

    /** When it is done. */
    Place place();

    /** Whether it is done for every day; otherwise, when several days are closed one after another, only for the last of them. */
    default boolean isForEveryDay() {
        return true;
    }

    /**
     * Does it, in as many transactions as it likes.
     *
     * @param day the business date that is closed; bookings of it have ended
     * @param progress to be told how far it is, often
     */
    Done run(LocalDate day, Progress progress);

    /**
     * What came of it.
     *
     * @param looked at how many accounts, covenants, parties or tasks
     * @param found how many of them ask for something
     */
    record Done(long looked, long found) {}
}
