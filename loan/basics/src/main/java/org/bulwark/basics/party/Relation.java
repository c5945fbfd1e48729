package org.bulwark.basics.party;

import java.time.LocalDate;
import java.util.Optional;

/**
 * That one party is tied to another, and when.
 *
 * @param from who owns, controls or guarantees
 * @param to whom or what
 * @param kind how
 * @param sharePpm parts per million, 1 to 1 000 000, of what is owned or guaranteed; 0 for kinds without a share
 * @param validFrom the first business date
 * @param validTo the first business date on which it no longer holds; empty while no end is known
 */
public record Relation(
        PartyId from, PartyId to, RelationKind kind, long sharePpm, LocalDate validFrom, Optional<LocalDate> validTo) {

    /** All of it, in parts per million. */
    public static final long WHOLE = 1_000_000;

    /** {@link PartyProblem#RELATION_INVALID} for a party and itself, a share that cannot be, or an end before the beginning. */
    public Relation {
        if (from.equals(to)) {
            throw invalid(from + " cannot be tied to itself.", "Name two parties.");
        }
        if (kind.hasShare() ? sharePpm < 1 || sharePpm > WHOLE : sharePpm != 0) {
            throw invalid(
                    "A share of " + sharePpm + " parts per million is not one that " + kind + " can have.",
                    "Give 1 to 1000000 for OWNS and GUARANTEES, and 0 for the others.");
        }
        if (validTo.filter(end -> end.isBefore(validFrom)).isPresent()) {
            throw invalid(
                    "A relation from " + validFrom + " to " + validTo.get() + " ends before it begins.",
                    "Check its dates.");
        }
    }

    /** An owner's share of a party. */
    public static Relation owns(PartyId owner, PartyId owned, long sharePpm, LocalDate validFrom) {
        return new Relation(owner, owned, RelationKind.OWNS, sharePpm, validFrom, Optional.empty());
    }

    /** Control without regard to shares. */
    public static Relation controls(PartyId controller, PartyId controlled, LocalDate validFrom) {
        return new Relation(controller, controlled, RelationKind.CONTROLS, 0, validFrom, Optional.empty());
    }

    /** A guarantee for a share of all that a party owes the bank. */
    public static Relation guarantees(PartyId guarantor, PartyId debtor, long sharePpm, LocalDate validFrom) {
        return new Relation(guarantor, debtor, RelationKind.GUARANTEES, sharePpm, validFrom, Optional.empty());
    }

    /** A marriage. */
    public static Relation spouses(PartyId one, PartyId other, LocalDate validFrom) {
        return new Relation(one, other, RelationKind.SPOUSE, 0, validFrom, Optional.empty());
    }

    /** The same people in the management of two firms. */
    public static Relation sameManagement(PartyId one, PartyId other, LocalDate validFrom) {
        return new Relation(one, other, RelationKind.SAME_MANAGEMENT, 0, validFrom, Optional.empty());
    }

    /** The same relation with its end. */
    public Relation until(LocalDate end) {
        return new Relation(from, to, kind, sharePpm, validFrom, Optional.of(end));
    }

    /** Whether it holds on a business date: the first one counts, the last does not. */
    public boolean holdsOn(LocalDate date) {
        return !date.isBefore(validFrom)
                && validTo.filter(end -> !date.isBefore(end)).isEmpty();
    }

    /** The party at the other end. */
    public PartyId other(PartyId end) {
        return end.equals(from) ? to : from;
    }

    private static RuntimeException invalid(String what, String remedy) {
        return PartyProblem.RELATION_INVALID.with(what, remedy);
    }
}
