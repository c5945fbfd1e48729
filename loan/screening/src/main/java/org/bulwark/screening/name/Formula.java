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
     * Whether two names can reach a score, when only some of their tokens meet any of the other's: from the weights of all tokens and of
     * those that meet. True where they do, because a score grows with the pairs' weight and likeness and falls with what is left over.
     */
    static boolean canReach(int least, long one, long oneMeeting, long other, long otherMeeting) {
        long paired = Math.min(oneMeeting, otherMeeting);
        return 20 * TokenLikeness.ONE * paired >= least * below(paired, one - oneMeeting, other - otherMeeting);
    }

    /** Whether any name can reach a score with one of which only some tokens meet. */
    static boolean canReach(int least, long one, long oneMeeting) {
        return canReach(least, one, oneMeeting, oneMeeting, oneMeeting);
    }

    /**
     * The same with the likenesses known. A pair brings a score nearer by its weight times what its likeness has above the score; all pairs
     * together must make up for what is left over.
     *
     * @param gain for each token that meets its weight times what the likeness has above {@code least}, where it has
     */
    static boolean canReach(int least, long gain, long oneLeft, long otherLeft) {
        return 20 * gain >= least * below(0, oneLeft, otherLeft);
    }
}
