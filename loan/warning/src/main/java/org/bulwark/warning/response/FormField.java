package org.bulwark.warning.response;

/**
 * A field of the form that goes with a task.
 *
 * @param code names it within the form
 * @param kind how it is filled
 * @param title what people call it
 * @param required whether the task can be done without it
 */
public record FormField(String code, Kind kind, Titles title, boolean required) {

    /** How a field is filled. */
    public enum Kind {
        /** Some lines. */
        TEXT,
        /** A number. */
        NUMBER,
        /** A day. */
        DATE,
        /** Yes or no. */
        TICK,
        /** Latitude and longitude. */
        PLACE
    }
}
