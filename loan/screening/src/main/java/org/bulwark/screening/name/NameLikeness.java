package org.bulwark.screening.name;

import java.util.List;

/**
 * How alike two names are, and why.
 *
 * @param score from 0 to 1, in whole ten-thousandths
 * @param matches which tokens were taken for each other, in the order of the first name
 * @param oneAlone tokens of the first name that met none
 * @param otherAlone tokens of the second name that met none
 * @param formsDiffer whether the legal forms contradict each other
 */
public record NameLikeness(
        double score, List<TokenMatch> matches, List<String> oneAlone, List<String> otherAlone, boolean formsDiffer) {

    /** Copies the lists. */
    public NameLikeness {
        matches = List.copyOf(matches);
        oneAlone = List.copyOf(oneAlone);
        otherAlone = List.copyOf(otherAlone);
    }
}
