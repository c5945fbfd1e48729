package org.bulwark.workout.collection;

import java.util.List;

/**
 * How a debt is to be collected.
 *
 * @param score the sum of its points
 * @param pointRows the ids of the rows that gave points
 * @param strategy what to do
 * @param row the id of the row that said so; empty where none did and what holds otherwise was taken
 */
public record CollectionFinding(long score, List<String> pointRows, Strategy strategy, String row) {

    /** Copies the list. */
    public CollectionFinding {
        pointRows = List.copyOf(pointRows);
    }
}
