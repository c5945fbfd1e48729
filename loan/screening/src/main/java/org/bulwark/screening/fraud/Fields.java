package org.bulwark.screening.fraud;

import org.bulwark.data.event.Event;

/** Reads fields of events; what is missing is an empty text, 0 or false. */
final class Fields {

    private Fields() {}

    static String text(Event event, String name) {
        return event.fields().value(name).map(Object::toString).orElse("");
    }

    static long whole(Event event, String name) {
        return event.fields()
                .value(name)
                .map(value -> value instanceof Long whole ? whole : 0L)
                .orElse(0L);
    }

    static boolean flag(Event event, String name) {
        return event.fields().value(name).filter(Boolean.TRUE::equals).isPresent();
    }

    /** Whether a flag is there and false. */
    static boolean denied(Event event, String name) {
        return event.fields().value(name).filter(Boolean.FALSE::equals).isPresent();
    }

    static String place(Event event) {
        return event.source() + "/" + event.id();
    }
}
