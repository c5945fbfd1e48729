package org.bulwark.server.desk.task;

import java.util.Locale;

/** Where a task stands. */
public enum TaskState {
    /** Somebody has to do it. */
    OPEN,
    /** Somebody says that it is done; a second person has to agree. */
    ANSWERED,
    /** Done. */
    DONE,
    /** No longer asked for. */
    DROPPED;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static TaskState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Whether something is left to do. */
    boolean isOpen() {
        return this == OPEN || this == ANSWERED;
    }
}
