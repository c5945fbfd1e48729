package org.bulwark.server.decision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bulwark.server.Server;
import org.bulwark.server.TestAccounts;
import org.bulwark.server.access.UserRole;
import org.bulwark.server.access.guard.BranchFixture;
import org.bulwark.server.access.token.Tokens;
import org.bulwark.server.sample.SampleRequests;
import org.bulwark.server.sample.TestBank;
import org.jspecify.annotations.NullMarked;
import tools.jackson.databind.json.JsonMapper;

/** An application of one of the sample bank's branches, none of which is the visitor's. */
@NullMarked
final class ApplicationFixture implements BranchFixture {

    private static final long FIRST = 500_000;
    private static final int MOST_TRIES = 50;

    @Override
    public Set<String> endpoints() {
        return Set.of("GET /api/decision/applications/{id}");
    }

    @Override
    public Map<String, String> make(Server server, String branch) {
        SampleRequests requests = TestBank.in(server);
        String token = server.part(Tokens.class)
                .issue(TestAccounts.make(server, UserRole.MACHINE, Set.of()).account(), Instant.now())
                .token();
        for (long k = FIRST; k < FIRST + MOST_TRIES; k++) {
            HttpResponse<String> answer = submit(server, token, requests.request(k));
            if (answer.statusCode() == 201) {
                String place = answer.headers().firstValue("Location").orElseThrow();
                return Map.of("id", place.substring(place.lastIndexOf('/') + 1));
            }
        }
        throw new AssertionError("none of " + MOST_TRIES + " applications was taken");
    }

    private static HttpResponse<String> submit(Server server, String token, Map<String, Object> request) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(server.url() + "/api/decision/applications"))
                            .header("Authorization", "Bearer " + token)
                            .header("Content-Type", "application/json")
                            .header("Idempotency-Key", UUID.randomUUID().toString())
                            .POST(HttpRequest.BodyPublishers.ofString(
                                    JsonMapper.shared().writeValueAsString(request)))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
