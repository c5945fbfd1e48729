package org.bulwark.data.text;

import org.bulwark.basics.ProblemCode;

/** What can be wrong with learning to read, or with what sources are trusted, from a user's point of view. */
public enum TextProblem implements ProblemCode {
    /** Too few labelled sentences, or too few kinds, to learn from. */
    SENTENCES_TOO_FEW,
    /** One sentence is labelled in two ways. */
    SENTENCES_CONTRADICT,
    /** A setting of learning or of merging is out of range. */
    SETTING_INVALID,
    /** The parts of a model contradict each other. */
    MODEL_INVALID,
    /** A trust that is not from 0 to 1. */
    TRUST_INVALID;

    @Override
    public String stage() {
        return "data";
    }
}
