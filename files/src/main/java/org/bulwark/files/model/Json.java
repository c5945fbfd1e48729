package org.bulwark.files.model;

import java.util.List;
import java.util.SequencedMap;

/** A piece of JSON and where it begins. */
sealed interface Json {

    /**
     * A place in a document.
     *
     * @param line from 1
     * @param column from 1
     */
    record Place(int line, int column) {
        /** The place in words. */
        String in(String file) {
            return file + ", line " + line + ", column " + column;
        }
    }

    /** Where it begins. */
    Place place();

    /** What it is, for messages. */
    String kind();

    /** Keys with values, each key once, in the order of the document. */
    record Members(Place place, SequencedMap<String, Json> members) implements Json {
        @Override
        public String kind() {
            return "an object";
        }
    }

    /** A list. */
    record Items(Place place, List<Json> items) implements Json {
        @Override
        public String kind() {
            return "a list";
        }
    }

    /** A text. */
    record Text(Place place, String text) implements Json {
        @Override
        public String kind() {
            return "the text " + Layout.excerpt(text);
        }
    }

    /** A number, as it is written. */
    record Figure(Place place, String text) implements Json {
        @Override
        public String kind() {
            return "the number " + text;
        }
    }

    /** {@code true}, {@code false} or {@code null}. */
    record Word(Place place, String text) implements Json {
        @Override
        public String kind() {
            return text;
        }
    }
}
