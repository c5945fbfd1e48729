package org.bulwark.server.data.quarantine;

import org.bulwark.server.data.intake.SourceBook;
import org.bulwark.server.web.part.Badge;
import org.bulwark.server.web.part.Cell;
import org.bulwark.server.web.part.Tone;
import org.springframework.stereotype.Component;

/** What the list of records and the page of one show alike. */
@Component
class RecordCells {

    private final SourceBook sources;

    RecordCells(SourceBook sources) {
        this.sources = sources;
    }

    /** Its source, with the way to its page; the code as it was sent for one that nobody declared. */
    Cell source(String code) {
        return sources.door(code)
                .map(door -> Cell.link(door.source().title(), "/data/sources/" + code))
                .orElse(new Cell.Code(code.isEmpty() ? "?" : code));
    }

    /** What became of it. */
    static Badge badge(KeptState state) {
        Tone tone = switch (state) {
            case WAITING -> Tone.REFER;
            case MENDED, REPLAYED -> Tone.APPROVE;
            case DROPPED -> Tone.NEUTRAL;
        };
        return Badge.of(tone, "record.state." + state.word());
    }
}
