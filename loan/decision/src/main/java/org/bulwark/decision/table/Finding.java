package org.bulwark.decision.table;

import java.util.List;
import java.util.Optional;
import org.bulwark.basics.rule.FactType;

/** Something that a table's author should know. Rows are named by their ids. */
public sealed interface Finding {

    /** How much it matters. */
    enum Severity {
        /** The table cannot work as it is. */
        ERROR,
        /** The table works, but hardly as meant. */
        WARNING,
        /** Worth a look. */
        NOTE
    }

    /** How much it matters. */
    Severity severity();

    /** FIRST and UNIQUE without defaults: no row matches these inputs. */
    record Gap(Box box) implements Finding {
        @Override
        public Severity severity() {
            return Severity.WARNING;
        }
    }

    /** UNIQUE: both rows match these inputs. */
    record Overlap(String first, String second, Box example) implements Finding {
        @Override
        public Severity severity() {
            return Severity.ERROR;
        }
    }

    /** FIRST: an earlier row with other outputs takes these inputs from a row that matches others still. */
    record Masked(String row, String by, Box example) implements Finding {
        @Override
        public Severity severity() {
            return Severity.NOTE;
        }
    }

    /** FIRST: all that the row matches, earlier rows match already; together, where they are several. */
    record Unreachable(String row, List<String> by) implements Finding {
        /** Copies the list. */
        public Unreachable {
            by = List.copyOf(by);
        }

        @Override
        public Severity severity() {
            return Severity.WARNING;
        }
    }

    /** FIRST and COLLECT: both rows match the same inputs and have the same outputs. */
    record Duplicate(String first, String second) implements Finding {
        @Override
        public Severity severity() {
            return Severity.WARNING;
        }
    }

    /** The row's cell matches no value at all: an interval upside down, say. */
    record EmptyCell(String row, String input) implements Finding {
        @Override
        public Severity severity() {
            return Severity.WARNING;
        }
    }

    /** The row's cell names a test that no allowed value matches. */
    record NotAllowed(String row, String input, Cell.Test test) implements Finding {
        @Override
        public Severity severity() {
            return Severity.WARNING;
        }
    }

    /** The row's output is not one of those allowed; {@code null} as value is empty here. */
    record OutputNotAllowed(String row, String output, Optional<Object> value) implements Finding {
        @Override
        public Severity severity() {
            return Severity.ERROR;
        }
    }

    /** No value at all is allowed of an input. */
    record NothingAllowed(String input) implements Finding {
        @Override
        public Severity severity() {
            return Severity.ERROR;
        }
    }

    /** The table looks at a fact that there is not. */
    record InputUnknown(String input) implements Finding {
        @Override
        public Severity severity() {
            return Severity.ERROR;
        }
    }

    /** The table takes a fact for another type than it is. */
    record InputType(String input, FactType expected, FactType actual) implements Finding {
        @Override
        public Severity severity() {
            return Severity.ERROR;
        }
    }

    /** A search was given up: there may be more of this. */
    record NotProven(Search search, List<String> rows, long steps) implements Finding {
        /** Copies the list. */
        public NotProven {
            rows = List.copyOf(rows);
        }

        @Override
        public Severity severity() {
            return Severity.NOTE;
        }
    }

    /** A search has found so many that it stopped to name them: there may be more of this. */
    record More(Search search, int named) implements Finding {
        @Override
        public Severity severity() {
            return Severity.NOTE;
        }
    }

    /** What is searched for with bounded work. */
    enum Search {
        /** {@link Gap}. */
        GAPS,
        /** {@link Overlap}. */
        OVERLAPS,
        /** {@link Masked}. */
        MASKED,
        /** {@link Unreachable}. */
        UNREACHABLE
    }
}
