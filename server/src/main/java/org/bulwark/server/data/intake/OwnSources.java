package org.bulwark.server.data.intake;

import java.util.List;
import java.util.Optional;
import org.bulwark.basics.Reason;
import org.bulwark.data.event.Flaw;

/** Sources whose records the house writes itself: nobody else may. */
public final class OwnSources {

    /** What the house's reader makes of news. */
    public static final String NEWS_READING = "news-reading";

    /** What the origin of the house's own records begins with; no other way in gives such origins. */
    public static final String ORIGIN = "reading:";

    private static final List<String> CODES = List.of(NEWS_READING);

    private OwnSources() {}

    /** Why a record is refused that somebody else sends of such a source. */
    static Optional<Reason> refusal(Parcel parcel) {
        boolean foreign =
                CODES.contains(parcel.source()) && !parcel.lineage().origin().startsWith(ORIGIN);
        return foreign ? Optional.of(Flaw.PURPOSE_REFUSED.of("source", parcel.source())) : Optional.empty();
    }
}
