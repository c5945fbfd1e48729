package org.bulwark.score.selection;

/**
 * One point of the curve of recursive elimination.
 *
 * @param variables how many variables the models have
 * @param auc the mean over the folds of the AUC on rows that the model has not seen
 * @param sd its standard deviation over the folds
 */
public record EliminationPoint(int variables, double auc, double sd) {}
