package org.bulwark.decision.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulwark.basics.rule.FactSchema;
import org.bulwark.basics.rule.FactType;
import org.jspecify.annotations.Nullable;

/**
 * What is missing from a table, contradicts itself or never works; exact, for all values of every type, among the values that are allowed.
 *
 * <p>Gaps are told as boxes that are as large as can be, the most general first and those of missing values last; together they are all
 * that no row matches, unless {@link Finding.More} or {@link Finding.NotProven} says otherwise. No gaps are looked for in tables that
 * collect, nor where defaults say what happens then. A last row that asks for nothing is meant to take what is left, so that it is
 * not reported as masked.
 */
public final class TableCheck {

    private final DecisionTable table;
    private final CheckLimits limits;
    private final Space space;
    private final List<Finding> findings = new ArrayList<>();

    private TableCheck(DecisionTable table, CheckLimits limits) {
        this.table = table;
        this.limits = limits;
        this.space = Space.of(table);
    }

    /** What there is to say of a table by itself. */
    public static List<Finding> of(DecisionTable table, CheckLimits limits) {
        TableCheck check = new TableCheck(table, limits);
        check.cells();
        check.rows();
        check.gaps();
        return List.copyOf(check.findings);
    }

    /** What there is to say of a table that is asked about these facts, with usual limits. */
    public static List<Finding> of(DecisionTable table, FactSchema facts) {
        List<Finding> all = new ArrayList<>(inputs(table, facts));
        all.addAll(of(table, CheckLimits.DEFAULT));
        return List.copyOf(all);
    }

    /** The inputs that are no facts, or facts of another type. */
    public static List<Finding> inputs(DecisionTable table, FactSchema facts) {
        List<Finding> findings = new ArrayList<>();
        for (InputColumn input : table.inputs()) {
            FactType expected = input.type().fact();
            facts.find(input.name())
                    .ifPresentOrElse(
                            fact -> {
                                if (fact.type() != expected) {
                                    findings.add(new Finding.InputType(input.name(), expected, fact.type()));
                                }
                            },
                            () -> findings.add(new Finding.InputUnknown(input.name())));
        }
        return findings;
    }

    private void cells() {
        for (int column = 0; column < table.inputs().size(); column++) {
            if (space.whole().of(column).length == 0) {
                findings.add(
                        new Finding.NothingAllowed(table.inputs().get(column).name()));
            }
        }
        for (int row = 0; row < table.rows().size(); row++) {
            cells(row);
            outputs(table.rows().get(row));
        }
    }

    private void cells(int row) {
        Row given = table.rows().get(row);
        for (int column = 0; column < table.inputs().size(); column++) {
            String input = table.inputs().get(column).name();
            Axis axis = space.axis(column);
            if (axis.cell(row).length == 0) {
                findings.add(new Finding.EmptyCell(given.id(), input));
            }
            for (Cell.Test test : given.cells().get(column).tests()) {
                // not(null) asks for what is there, allowed or not
                if (!axis.allows(test)
                        && axis.matchesSome(test)
                        && !given.cells().get(column).equals(Cell.PRESENT)) {
                    findings.add(new Finding.NotAllowed(given.id(), input, test));
                }
            }
        }
    }

    private void outputs(Row row) {
        for (int i = 0; i < table.outputs().size(); i++) {
            OutputColumn output = table.outputs().get(i);
            Object value = row.outputs().get(i);
            if (!output.allowed().matches(value)) {
                findings.add(new Finding.OutputNotAllowed(row.id(), output.name(), Optional.ofNullable(value)));
            }
        }
    }

    private void rows() {
        Map<Area, Integer> seen = new HashMap<>();
        RowSearch search = new RowSearch(table, space, limits);
        for (int row = 0; row < table.rows().size(); row++) {
            if (space.row(row).isEmpty()) {
                continue; // said already: some cell matches nothing that is allowed
            }
            Integer same = seen.putIfAbsent(space.row(row), row);
            if (table.hitPolicy() == HitPolicy.UNIQUE) {
                search.overlaps(row);
            } else if (same != null && outputs(same).equals(outputs(row))) {
                findings.add(new Finding.Duplicate(id(same), id(row)));
            } else if (table.hitPolicy() == HitPolicy.FIRST) {
                search.masks(row);
            }
        }
        findings.addAll(search.findings());
    }

    private String id(int row) {
        return table.rows().get(row).id();
    }

    private List<@Nullable Object> outputs(int row) {
        return table.rows().get(row).outputs();
    }

    private void gaps() {
        if (!table.hitPolicy().isCollect()
                && !table.hasOtherwise()
                && !space.whole().isEmpty()) {
            findings.addAll(new GapSearch(space, limits).findings());
        }
    }
}
