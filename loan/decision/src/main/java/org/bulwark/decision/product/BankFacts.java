package org.bulwark.decision.product;

import java.util.List;
import org.bulwark.basics.rule.Fact;

/** What the bank itself knows of every application, beside what the applicant gives. */
public final class BankFacts {

    /** The day on which the application came in: the only "today" that a rule can ask for. */
    public static final String RECEIVED_ON = "application.received_on";

    /** The points of the scorecard. */
    public static final String POINTS = "score.points";

    /** The probability of default that the points stand for, 0 to 1. */
    public static final String PD = "score.pd";

    /** What the obligor owes and may draw, in minor units of the product's currency. */
    public static final String OBLIGOR_EXPOSURE = "exposure.obligor";

    /** What the whole group of connected parties owes and may draw. */
    public static final String GROUP_EXPOSURE = "exposure.group";

    /** Whether anybody of the group is in default. */
    public static final String GROUP_DEFAULT = "exposure.group_in_default";

    /** Hits on lists that nobody has cleared yet; a name that could not be looked for counts as one. */
    public static final String OPEN_HITS = "screening.open_hits";

    /** Whether a hit on a list of those that the bank must not deal with was confirmed, or is exact. */
    public static final String BLOCKED = "screening.blocked";

    /** Applications of the same party in the 30 days before. */
    public static final String APPLICATIONS_30D = "screening.applications_30d";

    /** Whether it looks like an application that is there already. */
    public static final String DUPLICATE = "screening.duplicate";

    /** Whether there were more applications of the party, or with the device, the phone or the address, than the rules allow. */
    public static final String TOO_MANY = "screening.too_many";

    /** Whether more other parties share the device, the phone or the address than the rules allow. */
    public static final String SHARED = "screening.shared";

    /** What comparing all sources of a firm's turnover came to: confirmed, unclear, falsified or untold; missing where no source tells. */
    public static final String TURNOVER_OUTCOME = "verification.outcome";

    /** The turnover of twelve months that most independent sources agree on, in minor units. */
    public static final String TURNOVER_CONFIRMED = "verification.turnover_confirmed";

    /** How much of the weight of all sources agrees on it, 0 to 1. */
    public static final String TURNOVER_CONFIDENCE = "verification.confidence";

    /** How many times the agreed turnover the most striking source says that a firm can swell by itself; 1 for none. */
    public static final String TURNOVER_TIMES = "verification.times";

    private static final List<Fact> ALL = List.of(
            Fact.date(RECEIVED_ON, "Received on"),
            Fact.whole(POINTS, "Score").in("points"),
            Fact.number(PD, "Probability of default").within(0, 1),
            Fact.money(OBLIGOR_EXPOSURE, "Exposure of the obligor"),
            Fact.money(GROUP_EXPOSURE, "Exposure of the group"),
            Fact.flag(GROUP_DEFAULT, "Default in the group"),
            Fact.whole(OPEN_HITS, "Open hits on lists").within(0, 1_000_000),
            Fact.flag(BLOCKED, "Blocked by a list"),
            Fact.whole(APPLICATIONS_30D, "Applications in 30 days").within(0, 1_000_000),
            Fact.flag(DUPLICATE, "Duplicate of another application"),
            Fact.flag(TOO_MANY, "Too many applications of one party, device, phone or address"),
            Fact.flag(SHARED, "Device, phone or address of many parties"),
            Fact.text(TURNOVER_OUTCOME, "Turnover, cross-checked")
                    .among(List.of("confirmed", "unclear", "falsified", "untold")),
            Fact.money(TURNOVER_CONFIRMED, "Turnover that sources agree on"),
            Fact.number(TURNOVER_CONFIDENCE, "Confidence in it").within(0, 1),
            Fact.number(TURNOVER_TIMES, "Highest claim over it").within(0, 1_000_000));

    private BankFacts() {}

    /** All of them, in a fixed order. */
    public static List<Fact> all() {
        return ALL;
    }
}
