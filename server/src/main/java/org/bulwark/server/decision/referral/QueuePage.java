package org.bulwark.server.decision.referral;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.server.decision.ApplicationProblem;
import org.bulwark.server.decision.ApplicationRow;
import org.bulwark.server.web.Dates;
import org.bulwark.server.web.part.Anchor;

/**
 * A page of the queue, the most urgent first.
 *
 * @param rows the applications
 * @param next where the next page begins; empty on the last one
 */
public record QueuePage(List<ApplicationRow> rows, Optional<Place> next) {

    /** Copies. */
    public QueuePage {
        rows = List.copyOf(rows);
    }

    /**
     * A place in the queue: behind this application.
     *
     * @param dueAt by when it is due
     * @param id its id, which settles ties
     */
    public record Place(Instant dueAt, UUID id) {

        /** A place as it stands in an address: {@link ApplicationProblem#QUERY_INVALID} for anything else. */
        public static Place parse(String text) {
            return Anchor.read(text, Dates::instant)
                    .map(anchor -> new Place(anchor.value(), anchor.id()))
                    .orElseThrow(() -> ApplicationProblem.QUERY_INVALID.with(
                            "'after' is no place in the queue.",
                            "Take it from 'next' of the page before, or leave it out."));
        }

        @Override
        public String toString() {
            return new Anchor<>(dueAt, id).toString();
        }
    }
}
