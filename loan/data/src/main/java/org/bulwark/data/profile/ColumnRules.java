package org.bulwark.data.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bulwark.basics.Reason;
import org.bulwark.data.Column;
import org.bulwark.data.ColumnType;
import org.bulwark.data.DateColumn;
import org.bulwark.data.NumberColumn;
import org.bulwark.data.Role;
import org.bulwark.data.Table;

/** What a draft does with a column of which nobody said anything; the first rule that holds decides. */
final class ColumnRules {

    /** Findings that exclude a column by themselves, the weightiest first. */
    private static final List<DataReason> EXCLUDING =
            List.of(DataReason.IDENTICAL, DataReason.SUSPECT_WEIGHT, DataReason.SUSPECT_DATE_NUMBER);

    private final Table table;
    private final Optional<Column> time;
    private final ProfileThresholds thresholds;

    ColumnRules(Table table, Optional<Column> time, ProfileThresholds thresholds) {
        this.table = table;
        this.time = time;
        this.thresholds = thresholds;
    }

    Decision decide(ColumnProfile column) {
        if (column.has(DataReason.ALL_MISSING) || column.has(DataReason.CONSTANT)) {
            return new Decision(column.name(), Role.EXCLUDED, column.findings());
        }
        if (time.filter(t -> t.name().equals(column.name())).isPresent()) {
            return decision(column, Role.TIME, List.of(DataReason.TIME.with()));
        }
        Optional<Reason> id = DataReason.SUSPECT_ID.in(column.findings());
        if (id.isPresent()) {
            return decision(column, Role.ID, List.of(id.get()));
        }
        List<Reason> excluding = excluding(column);
        if (!excluding.isEmpty()) {
            return decision(column, Role.EXCLUDED, excluding);
        }
        return column.findings().isEmpty()
                ? new Decision(column.name(), Role.INPUT, List.of(DataReason.ORDINARY.with()))
                : new Decision(column.name(), Role.INPUT, column.findings());
    }

    /** The deciding reasons, then whatever else was found. */
    private static Decision decision(ColumnProfile column, Role role, List<Reason> deciding) {
        List<Reason> all = new ArrayList<>(deciding);
        column.findings().stream().filter(r -> !all.contains(r)).forEach(all::add);
        return new Decision(column.name(), role, all);
    }

    private List<Reason> excluding(ColumnProfile column) {
        List<Reason> reasons = new ArrayList<>(DataReason.leakage(column.findings()));
        if (column.type() == ColumnType.DATE) {
            late(column).filter(r -> !reasons.contains(r)).ifPresent(reasons::add);
            reasons.add(DataReason.DATE.with());
        }
        EXCLUDING.forEach(finding -> finding.in(column.findings()).ifPresent(reasons::add));
        if (column.has(DataReason.SUSPECT_YEAR)) {
            repeatsTime(column).ifPresent(reasons::add);
        }
        if (column.type() == ColumnType.CATEGORY && column.known() < thresholds.rowsPerLevel() * column.distinct()) {
            DataReason.MANY_LEVELS.in(column.findings()).ifPresent(reasons::add);
        }
        return reasons;
    }

    private Optional<Reason> late(ColumnProfile column) {
        return time.isPresent()
                        && time.get() instanceof DateColumn then
                        && table.column(column.name()) instanceof DateColumn dates
                ? LateDates.in(dates, then, thresholds.leakage())
                : Optional.empty();
    }

    private Optional<Reason> repeatsTime(ColumnProfile column) {
        return time.isPresent()
                        && time.get() instanceof DateColumn then
                        && table.column(column.name()) instanceof NumberColumn years
                ? TimeChoice.repeated(years, then)
                : Optional.empty();
    }
}
