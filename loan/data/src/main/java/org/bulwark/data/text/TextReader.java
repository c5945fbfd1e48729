package org.bulwark.data.text;

/**
 * Reads an event type and a sentiment from text. Readers are pure: the same text gives the same reading to the bit, from any thread. The
 * house brings a small linear one; any other model stands behind the same two methods.
 */
public interface TextReader {

    /** Names the model and its version, to be kept with what it read. */
    String name();

    /**
     * Reads a headline, a sentence or a short paragraph. Never fails: a text without words that it knows is read with the confidence that
     * it deserves.
     */
    TextReading read(String text, Language language);
}
