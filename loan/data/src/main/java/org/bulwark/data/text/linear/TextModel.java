package org.bulwark.data.text.linear;

import org.bulwark.data.text.TextProblem;

/**
 * A reader and where it comes from.
 *
 * @param reader what reads
 * @param learning how it was learned
 * @param sentences from how many different sentences
 * @param accuracy the share of them whose type was read right by a reader that had not seen them; four decimals
 * @param macroF1 the mean of F1 over types, of the same trial; four decimals
 */
public record TextModel(LinearReader reader, Learning learning, int sentences, double accuracy, double macroF1) {

    /** Refuses what no trial gives: {@link TextProblem#MODEL_INVALID}. */
    public TextModel {
        if (sentences < 1
                || !(accuracy >= 0 && accuracy <= 1)
                || !(macroF1 >= 0 && macroF1 <= 1)
                || learning.bits() != reader.bits()) {
            throw TextProblem.MODEL_INVALID.with(
                    "A model of " + sentences + " sentences, " + learning.bits() + " bits, the accuracy " + accuracy
                            + " and the F1 " + macroF1 + " cannot be.",
                    "Give at least one sentence, shares from 0 to 1, and the bits of its reader.");
        }
    }
}
