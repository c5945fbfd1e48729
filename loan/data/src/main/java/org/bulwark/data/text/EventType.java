package org.bulwark.data.text;

import java.util.Locale;
import java.util.Optional;

/** What a text says has happened to the firm it tells of. One text has one type: where it tells of several, the one that it tells of first and foremost. */
public enum EventType {
    /** Nothing of the kinds below: routine news, a denial, a supposition, long past, or someone else's trouble. */
    NONE,
    /** A payment missed: bond, loan, bill, wages, supplier. */
    DEFAULT,
    /** Bankruptcy, administration, liquidation, receivership, or a filing for one of them. */
    INSOLVENCY,
    /** A claim in court or in arbitration, brought against the firm. */
    LAWSUIT,
    /** A court or an authority takes hold: accounts frozen, assets seized or auctioned, entry in the list of defaulting judgment debtors. */
    ENFORCEMENT,
    /** A regulator's or authority's fine, sanction, or withdrawal of a licence. */
    PENALTY,
    /** Fraud, false accounts, embezzlement, bribery; also arrests and investigations for them. */
    FRAUD,
    /** Workers stop work or protest. */
    STRIKE,
    /** Fire, explosion, collapse, spill, injury or death at work. */
    ACCIDENT,
    /** Staff are dismissed or pay is cut. */
    LAYOFFS,
    /** Control or a large holding passes to others: acquisition, transfer, pledge called, nationalisation. */
    OWNER_CHANGE,
    /** Chairman, chief executive, finance chief or auditor leaves, comes, or cannot be reached. */
    MANAGEMENT_CHANGE,
    /** A rating or its outlook is lowered. */
    DOWNGRADE,
    /** A loss, a profit warning, sales that fall. */
    LOSS,
    /** Production, a plant, shops or the whole business stop. */
    SHUTDOWN,
    /** Faulty or unsafe products: recalls, failed inspections, sales stopped. */
    RECALL,
    /** Money comes in: a loan granted or extended, shares or bonds placed, debt repaid. */
    FUNDING,
    /** Business comes in: a large order, a tender won, growth, a new plant. */
    GROWTH;

    /** Its word in files and on the command line: {@code owner-change}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The type of a word. */
    public static Optional<EventType> ofWord(String word) {
        for (EventType type : values()) {
            if (type.word().equals(word)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
