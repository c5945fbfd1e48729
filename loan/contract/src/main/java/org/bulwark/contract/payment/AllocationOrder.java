package org.bulwark.contract.payment;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import org.bulwark.contract.ContractProblem;

/**
 * What a payment pays first.
 *
 * @param kinds every kind once, the first to be paid first
 * @param across whether dates or kinds come first
 */
public record AllocationOrder(List<ClaimKind> kinds, Across across) {

    /** Fees, penalty interest, interest, principal of the oldest date, then of the next. */
    public static final AllocationOrder STANDARD = new AllocationOrder(List.of(ClaimKind.values()), Across.DATE_FIRST);

    /** Whether dates or kinds come first. */
    public enum Across {
        /** All kinds of the oldest due date, then those of the next. */
        DATE_FIRST,
        /** The first kind of all due dates from the oldest on, then the next kind. */
        KIND_FIRST
    }

    /** {@link ContractProblem#ENTRY_INVALID} where a kind is missing or named twice. */
    public AllocationOrder {
        kinds = List.copyOf(kinds);
        if (kinds.size() != ClaimKind.values().length
                || !EnumSet.copyOf(kinds).equals(EnumSet.allOf(ClaimKind.class))) {
            throw ContractProblem.ENTRY_INVALID.with(
                    "A payment cannot be allotted in the order " + kinds + ".", "Name every kind of claim once.");
        }
    }

    Comparator<Slot> comparator() {
        Comparator<Slot> byDate = Comparator.comparing(Slot::due).thenComparingInt(Slot::instalment);
        Comparator<Slot> byKind = Comparator.comparingInt(slot -> kinds.indexOf(slot.kind()));
        return across == Across.DATE_FIRST ? byDate.thenComparing(byKind) : byKind.thenComparing(byDate);
    }
}
