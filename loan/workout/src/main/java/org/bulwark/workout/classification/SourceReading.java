package org.bulwark.workout.classification;

/** How well we know that a rule says what we take it to say. */
public enum SourceReading {
    /** Somebody else told what stands there. */
    SECOND_HAND,
    /** From memory: check the text before you quote it. */
    MEMORY
}
