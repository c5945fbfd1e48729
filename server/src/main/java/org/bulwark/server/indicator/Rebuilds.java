package org.bulwark.server.indicator;

/** How jobs that build states anew are called. */
public final class Rebuilds {

    /** The kind of the job. */
    public static final String WORD = "indicator-rebuild";

    /** What it is about. */
    public static final String SUBJECT = "indicator:catalogue";

    private Rebuilds() {}
}
