package org.bulwark.files.report;

import org.bulwark.score.validation.Fit;

/** On which rows a scorecard was judged, which decides how far its figures can be trusted. */
public enum Protocol {
    /** On the very rows that it was learned from: figures flatter. */
    LEARNED_FROM(Fit.IN_SAMPLE),
    /** On rows of the same time that were held out from learning. */
    HELD_OUT(Fit.FIXED_BEFOREHAND),
    /** On rows of a later time. */
    OUT_OF_TIME(Fit.FIXED_BEFOREHAND),
    /** On other rows, of which nothing more is said. */
    OTHER(Fit.FIXED_BEFOREHAND);

    private final Fit fit;

    Protocol(Fit fit) {
        this.fit = fit;
    }

    /** What tests of calibration have to know. */
    Fit fit() {
        return fit;
    }
}
