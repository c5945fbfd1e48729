package org.bulwark.server.web.part;

import java.util.List;
import org.bulwark.server.web.show.Text;

/** A field above a list that narrows it; its value stands in the page's address. */
public sealed interface Filter {

    /** Its name in the address. */
    String name();

    /** Its label. */
    Text label();

    /** What it is set to, empty for nothing. */
    String value();

    /** Free words. */
    record Search(String name, Text label, String value) implements Filter {}

    /** One of a few; empty stands for all. */
    record Choice(String name, Text label, String value, List<Option> options) implements Filter {
        /** Copies the options. */
        public Choice {
            options = List.copyOf(options);
        }
    }

    /** A day, as {@code 2026-05-04}. */
    record Day(String name, Text label, String value) implements Filter {}

    /** A number, for a least or a most. */
    record Amount(String name, Text label, String value) implements Filter {}

    /** A choice and what it is called. */
    record Option(String value, Text text) {}

    /** The word under which the template draws it. */
    default String kind() {
        return switch (this) {
            case Search _ -> "search";
            case Choice _ -> "choice";
            case Day _ -> "day";
            case Amount _ -> "amount";
        };
    }
}
