package org.bulwark.server.indicator;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.bulwark.server.data.intake.EventLog;
import org.bulwark.server.data.intake.SourceBook;
import org.bulwark.server.web.part.DataList;
import org.bulwark.server.web.show.Text;
import org.springframework.stereotype.Component;

/** The latest of what sources said of a party, as a short list for its page; what tells of persons is masked. */
@Component
public class LatestEvents {

    private static final int MOST = 8;

    private final EventLog events;
    private final SourceBook sources;

    LatestEvents(EventLog events, SourceBook sources) {
        this.events = events;
        this.sources = sources;
    }

    /** The last {@value #MOST} that were taken in. */
    public DataList of(UUID party, Locale language) {
        EventRows rows = new EventRows(sources, language, false);
        return DataList.plain(
                "latest",
                Text.word("events.latest"),
                EventRows.columns(),
                events.latest(party, List.of(), Long.MAX_VALUE, MOST).stream()
                        .map(rows::row)
                        .toList(),
                DataList.Empty.of(Text.word("events.empty"), Text.word("events.empty.how")));
    }
}
