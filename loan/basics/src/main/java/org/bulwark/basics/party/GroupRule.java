package org.bulwark.basics.party;

import java.util.Set;

/**
 * Which relations put two parties into one group.
 *
 * @param controlSharePpm from which share an owner controls; 500 000 is one half
 * @param alsoTogether further kinds that connect, for a bank that takes economic dependence so: any of {@link RelationKind#SPOUSE} and
 *     {@link RelationKind#SAME_MANAGEMENT}
 */
public record GroupRule(long controlSharePpm, Set<RelationKind> alsoTogether) {

    /** Control by half of the shares or more, or by any other right to direct. */
    public static final GroupRule CONTROL = new GroupRule(500_000, Set.of());

    /** Copies the set; {@link PartyProblem#FACTOR_INVALID} for a share outside 1 to 1 000 000. */
    public GroupRule {
        alsoTogether = Set.copyOf(alsoTogether);
        if (controlSharePpm < 1 || controlSharePpm > Relation.WHOLE) {
            throw PartyProblem.FACTOR_INVALID.with(
                    "Control from a share of " + controlSharePpm + " parts per million cannot be.",
                    "Give 1 to 1000000; 500000 is one half.");
        }
    }

    /** Whether a relation puts its two parties into one group. */
    public boolean connects(Relation relation) {
        return switch (relation.kind()) {
            case CONTROLS -> true;
            case OWNS -> relation.sharePpm() >= controlSharePpm;
            case GUARANTEES -> false;
            case SPOUSE, SAME_MANAGEMENT -> alsoTogether.contains(relation.kind());
        };
    }
}
