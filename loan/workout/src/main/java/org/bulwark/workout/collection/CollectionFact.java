package org.bulwark.workout.collection;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.bulwark.basics.rule.FactType;

/** What tables of collection may look at. */
public enum CollectionFact {
    /** Days past due. */
    DAYS_PAST_DUE(FactType.WHOLE),
    /** What is past due, in minor units. */
    PAST_DUE(FactType.MONEY),
    /** All that is owed, in minor units. */
    EXPOSURE(FactType.MONEY),
    /** How many promises were broken or kept in part in the last twelve months. */
    BROKEN_PROMISES(FactType.WHOLE),
    /** How many times the client fell past due and paid all of it in the last twelve months. */
    CURES(FactType.WHOLE),
    /** Whether the client can be reached. */
    REACHABLE(FactType.FLAG),
    /** Whether the client is willing to pay. */
    WILLING(FactType.FLAG),
    /** Whether the business behind the debt can go on. */
    VIABLE(FactType.FLAG),
    /** Whether there is collateral or a guarantee. */
    SECURED(FactType.FLAG),
    /** The word of the risk class. */
    RISK_CLASS(FactType.TEXT),
    /** The points of the table of points; for the table of strategies only. */
    SCORE(FactType.WHOLE);

    private final FactType type;

    CollectionFact(FactType type) {
        this.type = type;
    }

    /** The type of its values. */
    public FactType type() {
        return type;
    }

    /** As tables name it: {@code days_past_due}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The fact of a word; nothing for any other text. */
    public static Optional<CollectionFact> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
