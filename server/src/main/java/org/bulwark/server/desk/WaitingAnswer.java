package org.bulwark.server.desk;

import java.time.Instant;
import java.util.List;
import org.bulwark.server.web.Sent;

/**
 * A version on its way as the API tells it.
 *
 * @param kind its kind
 * @param id the thing's name
 * @param number its number
 * @param status how far it has come
 * @param digest SHA-256 of its content
 * @param authors everybody who wrote it
 * @param since when it took its last step
 * @param turn {@code finish}, {@code approve}, {@code activate}, or {@code others} when somebody else has to act
 */
record WaitingAnswer(
        String kind,
        String id,
        int number,
        String status,
        String digest,
        List<String> authors,
        Instant since,
        String turn) {

    static WaitingAnswer of(Waiting waiting) {
        return new WaitingAnswer(
                waiting.key().kind(),
                waiting.key().id(),
                waiting.key().number(),
                Sent.word(waiting.status()),
                waiting.digest().hex(),
                waiting.authors(),
                waiting.since(),
                Sent.word(waiting.turn()));
    }
}
