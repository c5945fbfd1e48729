package org.bulwark.score.scorecard;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * Where a scorecard comes from, so that it can be made again. It holds no clock: the same data, parameters and code give the same file to
 * the byte.
 *
 * @param data the data set's name
 * @param dataHash SHA-256 of the source as stored, hexadecimal; empty for data that never were a file
 * @param target the outcome's column
 * @param bad the values that count as bad, comma separated; empty when they went without saying
 * @param rows rows learned from
 * @param bads bad rows among them
 * @param badRate their weighted bad rate
 * @param codeVersion the version of Bulwark that learned it
 * @param parameters every parameter that shaped it, as text, in a fixed order
 */
public record Provenance(
        String data,
        String dataHash,
        String target,
        String bad,
        long rows,
        long bads,
        double badRate,
        String codeVersion,
        SequencedMap<String, String> parameters) {

    /** Copies the parameters, keeping their order. */
    public Provenance {
        parameters = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(parameters));
    }
}
