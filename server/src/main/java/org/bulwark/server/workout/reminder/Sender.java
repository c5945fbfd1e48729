package org.bulwark.server.workout.reminder;

import java.util.Set;
import org.bulwark.workout.reminder.Channel;

/** Takes reminders out of the house on some channels. A new way to send is a component that implements this. */
interface Sender {

    /** The channels that it serves. */
    Set<Channel> channels();

    /** Whether it is set up; what it does not serve waits. */
    boolean isReady();

    /**
     * Sends a message, not within a transaction. The same message may come again after a crash: it goes out under the same name, by which
     * receivers know it.
     */
    Delivery send(Outgoing message);

    /** What became of an attempt. */
    sealed interface Delivery {

        /** The channel took it. */
        record Sent() implements Delivery {}

        /**
         * It may work later.
         *
         * @param reason a code
         */
        record Later(String reason) implements Delivery {}

        /**
         * It will never work.
         *
         * @param reason a code
         */
        record Never(String reason) implements Delivery {}
    }
}
