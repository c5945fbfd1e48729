package org.bulwark.decision.policy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bulwark.decision.table.DecisionTable;

/**
 * The order in which tables are asked: each behind those whose outputs it reads, and otherwise as they are listed.
 *
 * @param ordered those that can be asked, in order
 * @param cyclic the names of those that cannot, because they wait for one another
 */
public record TableOrder(List<DecisionTable> ordered, List<String> cyclic) {

    /** Copies the lists. */
    public TableOrder {
        ordered = List.copyOf(ordered);
        cyclic = List.copyOf(cyclic);
    }

    /** The order of some tables. */
    public static TableOrder of(List<DecisionTable> tables) {
        List<DecisionTable> ordered = new ArrayList<>();
        Set<DecisionTable> waiting = new LinkedHashSet<>(tables);
        boolean moved = true;
        while (moved) {
            moved = false;
            for (DecisionTable table : List.copyOf(waiting)) {
                boolean ready = waiting.stream().noneMatch(other -> reads(table, other));
                if (ready) {
                    ordered.add(table);
                    waiting.remove(table);
                    moved = true;
                    break;
                }
            }
        }
        return new TableOrder(ordered, waiting.stream().map(DecisionTable::name).toList());
    }

    private static boolean reads(DecisionTable table, DecisionTable other) {
        return table.inputNames().stream().anyMatch(name -> name.startsWith("table." + other.name() + "."));
    }
}
