package org.bulwark.server.data.source;

import org.bulwark.data.quality.FlowState;
import org.bulwark.data.source.Source;
import org.bulwark.files.tree.Form;
import org.bulwark.server.web.part.Badge;
import org.bulwark.server.web.part.Cell;
import org.bulwark.server.web.part.Tone;

/** What the list of sources and the page of one show alike. */
final class SourceCells {

    private SourceCells() {}

    /** How often it is expected. */
    static Cell cadence(Source source) {
        return Cell.word("cadence." + Form.word(source.rhythm().cadence()));
    }

    /** A share of a whole; nothing where the whole is nothing. */
    static Cell share(double share, long whole) {
        return whole == 0 ? Cell.none() : new Cell.Share(share, 1);
    }

    /** Whether it flows. */
    static Badge badge(FlowState state) {
        Tone tone = switch (state) {
            case FLOWING -> Tone.APPROVE;
            case LATE -> Tone.WARNING;
            case QUIET -> Tone.NEUTRAL;
        };
        return Badge.of(tone, "source.state." + Form.word(state));
    }
}
