package org.bulwark.score.scorecard;

/**
 * What the learner cannot know of where its data come from.
 *
 * @param dataHash SHA-256 of the source as stored, hexadecimal; empty for data that never were a file
 * @param codeVersion the version of Bulwark
 */
public record Origin(String dataHash, String codeVersion) {

    /** Data that never were a file, and code without a release. */
    public static final Origin UNKNOWN = new Origin("", "");
}
