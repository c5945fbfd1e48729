package org.bulwark.score.selection;

/**
 * What one variable tells of the outcome by itself.
 *
 * <p>Both measures are set against chance for bins that were fixed beforehand. Bins that were searched for on the very same rows fit
 * chance as well, so a variable that is barely beyond chance there should be judged on other rows.
 *
 * @param variable its name
 * @param bins how many of its bins have rows
 * @param value the information value. Without a relation IV/(1/goods + 1/bads) is chi-square with bins − 1 degrees of freedom, as for the
 *     population stability index (Yurdakul 2018)
 * @param gain the information gain in bits: entropy of the outcome less what is left of it within the bins (Quinlan 1986). Without a
 *     relation 2·ln 2·rows·gain is chi-square with bins − 1 degrees of freedom (Miller 1955)
 * @param gainRatio gain over the entropy of the bins themselves, 0 to 1; 0 with one bin
 */
public record Relevance(String variable, int bins, Evidence value, Evidence gain, double gainRatio) {}
