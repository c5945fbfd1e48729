package org.bulwark.warning.model.learn;

import java.util.Optional;
import org.bulwark.score.validation.Auc;
import org.bulwark.score.validation.Judgement;

/**
 * How well one number foretold one outcome.
 *
 * @param what the name of a fact, or of a naive rule
 * @param outcome what it foretells, in a word: {@code default-12m}, {@code rupture-90d}
 * @param rows how many party-months
 * @param seen in which part of them it came
 * @param auc how well it ranks; months of one party hang together, so that its interval is too narrow
 * @param recall which part of the outcomes the riskiest {@value ModelJudge#SHARE} of the party-months hold
 * @param calibration whether what was promised came; nothing for a number that is no probability
 */
public record Judged(
        String what, String outcome, long rows, double seen, Auc auc, double recall, Optional<Judgement> calibration) {}
