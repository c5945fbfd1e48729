package org.bulwark.bank.chance;

/**
 * What a random stream is for. Each topic has streams of its own, so that a new topic (the invoices of a firm, say) moves no number of
 * the topics that were there before.
 *
 * <p>The code of a topic is part of every simulated number: never change one, never use one twice.
 */
public enum Topic {
    /** The fortunes of an industry, month by month. */
    INDUSTRY(1),
    /** The fortunes of a region, month by month. */
    REGION(2),
    /** Which kind of party a number is, and when it comes to the bank. */
    PARTY(3),
    /** A person's traits. */
    PERSON(4),
    /** A firm's traits. */
    FIRM(5),
    /** A party's own shocks to health, month by month. */
    HEALTH(6),
    /** Who asks for which loan, and when. */
    REQUEST(7),
    /** The noise and the gaps in what the bank sees at application. */
    VIEW(8),
    /** Whether a loan defaults, given the health of its borrower. */
    DEFAULT(9),
    /** How a loan is paid after disbursement. */
    CONDUCT(10),
    /** Names, numbers and addresses. */
    IDENTITY(11),
    /** Who owns, directs, marries and vouches for whom. */
    TIES(12),
    /** How facilities stand on the day of the sample portfolio. */
    FACILITY(13),
    /** Which applications arrive, and how they are filled in. */
    ARRIVAL(14),
    /** Who stands on which screening list, and under which spelling. */
    LISTING(15),
    /** How trouble comes over a party and passes, and how it pays meanwhile. */
    TROUBLE(16),
    /** Who buys from whom, and who vouches for whom in the streams. */
    TRADE(17),
    /** Who deceives, how, and with whom. */
    FRAUD(18),
    /** Habits of a party that last, as the streams show them. */
    HABIT(19),
    /** What one source says of one party in one month. */
    EVENT(20);

    private final int code;

    Topic(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
