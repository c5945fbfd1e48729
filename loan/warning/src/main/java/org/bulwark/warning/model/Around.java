package org.bulwark.warning.model;

import java.util.List;

/**
 * What a model may know of a party besides the values of its indicators.
 *
 * @param industry the word of its industry; empty for none
 * @param past its own earlier months, as the model of anomaly keeps them
 * @param dues what will fall due, of its contracts; none where only what fell due lately is known
 */
public record Around(String industry, Past past, List<Due> dues) {

    /** Nothing. */
    public static final Around NOTHING = new Around("", Past.NONE, List.of());

    /** Copies the list. */
    public Around {
        dues = List.copyOf(dues);
    }
}
