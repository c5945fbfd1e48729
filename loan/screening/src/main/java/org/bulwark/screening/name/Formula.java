package org.bulwark.screening.name;

/**
 * The score of an assignment: what is alike over what is there. Each pair counts twice its weight, times its likeness above and times one
 * below; below stands besides what was left over. Weight that is left over on both sides speaks against each other and counts in full
 * (Smith and Brown); what one side has more than the other may have been left out and counts {@value #OMITTED_TENTHS} tenths.
 *
 * <p>All in whole numbers: the same whatever the order of the names and of the tokens.
 */
final class Formula {

    private static final int OMITTED_TENTHS = 4;

    private Formula() {}

    /** The part below the line, in tenths of thousandths, from the weight of the pairs and what is left over on both sides. */
    static long below(long paired, long oneLeft, long otherLeft) {
        long against = Math.min(oneLeft, otherLeft);
        long omitted = Math.max(oneLeft, otherLeft) - against;
        return 20 * (paired + against) + OMITTED_TENTHS * omitted;
    }

    /** The score in ten-thousandths, rounded down. */
    static int score(long likeTimesPaired, long below) {
        return below == 0 ? 0 : (int) (20 * likeTimesPaired / below);
    }

    /**
     * The most that two names can be alike, when only some of their tokens meet any of the other's: weights of all tokens and of those that
     * meet. Never less than the score, which grows with the pairs' weight and likeness and falls with what is left over.
     */
    static int most(long one, long oneMeeting, long other, long otherMeeting) {
        long paired = Math.min(oneMeeting, otherMeeting);
        return score(TokenLikeness.ONE * paired, below(paired, one - oneMeeting, other - otherMeeting));
    }

    /** The most that any name can be like one of which only some tokens meet. */
    static int most(long one, long oneMeeting) {
        return most(one, oneMeeting, oneMeeting, oneMeeting);
    }
}
