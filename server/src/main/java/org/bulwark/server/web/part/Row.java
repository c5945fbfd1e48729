package org.bulwark.server.web.part;

import java.util.List;

/**
 * A row of a list.
 *
 * @param id what bulk work names it by
 * @param label what a screen reader calls it
 * @param cells one for each column
 */
public record Row(String id, String label, List<Cell> cells) {

    /** Copies the cells. */
    public Row {
        cells = List.copyOf(cells);
    }
}
