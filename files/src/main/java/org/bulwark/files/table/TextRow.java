package org.bulwark.files.table;

import java.util.List;

/** One row of a file of texts: whole, or broken. */
public sealed interface TextRow {

    /** The line on which it begins, from 1. */
    long line();

    /**
     * A whole row.
     *
     * @param line the line on which it begins, from 1
     * @param fields its fields, without the quotes that stood around them
     */
    record Whole(long line, List<String> fields) implements TextRow {

        /** Copies the fields. */
        public Whole {
            fields = List.copyOf(fields);
        }
    }

    /** A row that could not be cut into fields, or whose bytes mean nothing in the file's character set. */
    record Broken(RejectedRow why) implements TextRow {

        @Override
        public long line() {
            return why.line();
        }
    }
}
