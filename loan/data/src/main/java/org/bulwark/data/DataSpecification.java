package org.bulwark.data;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a person says of a data set: where it is, which column is the outcome, and what every other column is for. Columns that it does
 * not name are inputs.
 *
 * @param name the data set's name
 * @param source where the rows come from
 * @param target the outcome, empty in data without one (to be scored only)
 * @param columns what is known of the columns, each named once
 */
public record DataSpecification(
        String name,
        SourceSpecification source,
        Optional<TargetSpecification> target,
        List<ColumnSpecification> columns) {

    /** Copies the columns and refuses a column named twice, two weights, two times. */
    public DataSpecification {
        columns = List.copyOf(columns);
        Set<String> seen = new HashSet<>();
        for (ColumnSpecification column : columns) {
            if (!seen.add(column.name())) {
                throw DataProblem.SPECIFICATION_INVALID.with(
                        "Column '" + column.name() + "' is specified twice.", "Keep one of the two entries.");
            }
        }
        for (Role single : List.of(Role.TARGET, Role.WEIGHT, Role.TIME, Role.GROUP)) {
            long holders = columns.stream().filter(c -> c.role() == single).count();
            if (holders > 1) {
                throw DataProblem.SPECIFICATION_INVALID.with(
                        holders + " columns have the role " + single + ".", "Give that role to one column.");
            }
        }
    }

    /** What is said of a column, if anything. */
    public Optional<ColumnSpecification> column(String name) {
        return columns.stream().filter(c -> c.name().equals(name)).findFirst();
    }

    /** The one column with a role, if there is one. */
    public Optional<ColumnSpecification> withRole(Role role) {
        return columns.stream().filter(c -> c.role() == role).findFirst();
    }
}
