package org.bulwark.score.binning;

/**
 * One bin of a variable, as learned.
 *
 * @param kind what it holds
 * @param label what it holds, for people: {@code [26, 45)}, {@code A32, A33}, {@code Missing}
 * @param counts what fell into it when it was learned
 * @param woe weight of evidence, ln(share of goods / share of bads); what the policy for the unseen says for a bin that nothing fell into
 * @param iv its part of the information value
 */
public record Bin(BinKind kind, String label, BinCounts counts, double woe, double iv) {

    /** Whether learning saw rows here; if not, its WOE is a policy and not a measurement. */
    public boolean isLearned() {
        return counts.weight() > 0;
    }
}
