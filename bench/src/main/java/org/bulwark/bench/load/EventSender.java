package org.bulwark.bench.load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends files of events, one a line, as streams. */
final class EventSender {

    private static final long FRESH_NANOS = TimeUnit.MINUTES.toNanos(3);

    private final ServerProcess server;
    private String token = "";
    private long since;

    EventSender(ServerProcess server) {
        this.server = server;
    }

    /** A password is made slow to check: a token is asked for rarely, as a sender of events does. */
    private synchronized String token() throws IOException {
        if (token.isEmpty() || System.nanoTime() - since > FRESH_NANOS) {
            token = server.token();
            since = System.nanoTime();
        }
        return token;
    }

    /**
     * What the server said of what was sent.
     *
     * @param received how many came
     * @param accepted how many are new on disk
     * @param duplicate how many came before
     * @param quarantined how many are kept aside
     */
    record Totals(long received, long accepted, long duplicate, long quarantined) {

        static final Totals NONE = new Totals(0, 0, 0, 0);

        Totals plus(Totals other) {
            return new Totals(
                    received + other.received,
                    accepted + other.accepted,
                    duplicate + other.duplicate,
                    quarantined + other.quarantined);
        }

        boolean balance() {
            return received == accepted + duplicate + quarantined;
        }
    }

    /** Sends a file; when this returns, what became of each line is on disk. */
    Totals send(Path file) throws IOException {
        try (HttpConnection connection = HttpConnection.to(server.port())) {
            HttpConnection.Answer answer = connection.post(
                    "/api/data/events", "application/x-ndjson", "Authorization: Bearer " + token() + "\r\n", file);
            if (answer.status() != 200) {
                throw new IOException("the server answered " + answer.status() + ": " + answer.body());
            }
            JsonNode told = JsonMapper.shared().readTree(answer.body());
            return new Totals(
                    told.get("received").asLong(),
                    told.get("accepted").asLong(),
                    told.get("duplicate").asLong(),
                    told.get("quarantined").asLong());
        }
    }
}
