package org.bulwark.server.web.part;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.bulwark.server.web.show.Text;

/**
 * A list with its filters, order, pages and bulk work.
 *
 * @param id names it on the page
 * @param title what a screen reader calls it
 * @param state what its address tells
 * @param filters fields that narrow it
 * @param columns its columns
 * @param rows one page of it
 * @param count how many there are in all
 * @param previous address of the page before, if there is one
 * @param next address of the page behind, if there is one
 * @param bulk what can be done with several rows at once; empty for no boxes to tick
 * @param export address that gives the list as a file, if the reader may have one
 * @param empty what to say when it is empty
 */
public record DataList(
        String id,
        Text title,
        ListState state,
        List<Filter> filters,
        List<Column> columns,
        List<Row> rows,
        Count count,
        Optional<String> previous,
        Optional<String> next,
        List<Bulk> bulk,
        Optional<String> export,
        Empty empty) {

    /** Copies the lists; every row must have a cell for each column. */
    public DataList {
        filters = List.copyOf(filters);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        bulk = List.copyOf(bulk);
        int width = columns.size();
        if (rows.stream().anyMatch(row -> row.cells().size() != width)) {
            throw new IllegalArgumentException("a row of " + id + " has another number of cells than " + width);
        }
    }

    /** A short list, whole on the page, without filters or order. */
    public static DataList plain(String id, Text title, List<Column> columns, List<Row> rows, Empty empty) {
        ListState state = new ListState("", new LinkedHashMap<>(), "", false, "", "");
        return new DataList(
                id,
                title,
                state,
                List.of(),
                columns,
                rows,
                new Count(rows.size(), true),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                empty);
    }

    /** Whether it can be filtered, or is paged. */
    public boolean steered() {
        return !filters.isEmpty();
    }

    /**
     * How many there are.
     *
     * @param number the number
     * @param exact whether it was counted, not estimated
     */
    public record Count(long number, boolean exact) {}

    /**
     * Something to do with the rows that are ticked.
     *
     * @param action where it is sent to
     * @param text what the button says
     * @param choices who or what it is done with, such as whom to assign to; empty for nothing to choose
     * @param field the name of the choice in the form
     */
    public record Bulk(String action, Text text, String field, List<Filter.Option> choices) {
        /** Copies the choices. */
        public Bulk {
            choices = List.copyOf(choices);
        }
    }

    /**
     * What an empty list says.
     *
     * @param what that there is nothing
     * @param how how to fill it
     * @param action what the button says, if there is one
     * @param href where the button leads
     */
    public record Empty(Text what, Text how, Optional<Text> action, String href) {
        /** Without a button. */
        public static Empty of(Text what, Text how) {
            return new Empty(what, how, Optional.empty(), "");
        }

        /** With a button. */
        public Empty with(Text button, String address) {
            return new Empty(what, how, Optional.of(button), address);
        }
    }
}
