package org.bulwark.cli.data;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.bulwark.basics.Problem;
import org.bulwark.basics.ProblemException;
import picocli.CommandLine.Option;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A server that runs, spoken to as any other system speaks to it: options of every command that does. */
public final class RunningServer {

    private static final Duration TO_CONNECT = Duration.ofSeconds(10);
    private static final String PASSWORD = "BULWARK_PASSWORD";

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "Where it serves (${DEFAULT-VALUE}).",
            defaultValue = "http://127.0.0.1:8080")
    URI url = URI.create("http://127.0.0.1:8080");

    @Option(
            names = "--login",
            paramLabel = "LOGIN",
            required = true,
            description = "Whose login; the password is in BULWARK_PASSWORD, or is asked for on a terminal.")
    String login = "";

    /** Sends a stream of events, and gives what is answered. */
    Map<String, Object> send(Supplier<InputStream> lines) {
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(TO_CONNECT).build()) {
            HttpRequest.Builder request = HttpRequest.newBuilder(at("/api/data/events"))
                    .header("Authorization", "Bearer " + token(client))
                    .header("Content-Type", "application/x-ndjson")
                    .POST(HttpRequest.BodyPublishers.ofInputStream(lines));
            return answer(client, request.build());
        }
    }

    /** Signs in, to ask several things. */
    public Conversation conversation() {
        HttpClient client = HttpClient.newBuilder().connectTimeout(TO_CONNECT).build();
        return new Conversation(client, token(client));
    }

    /** Questions and answers by somebody who is signed in. */
    public final class Conversation implements AutoCloseable {

        private final HttpClient client;
        private final String token;

        private Conversation(HttpClient client, String token) {
            this.client = client;
            this.token = token;
        }

        /** Asks for something at a path, and gives the object that is answered. */
        public Map<String, Object> get(String path) {
            return answer(client, request(path).GET().build());
        }

        /** Has something done at a path, with nothing to say. */
        public Map<String, Object> post(String path) {
            return answer(
                    client,
                    request(path)
                            .POST(HttpRequest.BodyPublishers.ofString("{}"))
                            .build());
        }

        private HttpRequest.Builder request(String path) {
            return HttpRequest.newBuilder(at(path))
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/json");
        }

        @Override
        public void close() {
            client.close();
        }
    }

    private URI at(String path) {
        return URI.create(url.toString().replaceAll("/+$", "") + path);
    }

    private String token(HttpClient client) {
        String proof = JsonMapper.shared().writeValueAsString(Map.of("login", login, "password", password()));
        HttpRequest.Builder request = HttpRequest.newBuilder(at("/api/access/tokens"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(proof));
        return String.valueOf(answer(client, request.build()).get("access_token"));
    }

    private static String password() {
        return Optional.ofNullable(System.getenv(PASSWORD))
                .or(() -> Optional.ofNullable(System.console())
                        .map(console -> console.readPassword("Password: "))
                        .map(String::new))
                .orElseThrow(() -> ServerProblem.PASSWORD_MISSING.with(
                        "There is no password to sign in with.",
                        "Set " + PASSWORD
                                + ", or run this on a terminal; passwords are not taken from the command line."));
    }

    private Map<String, Object> answer(HttpClient client, HttpRequest request) {
        HttpResponse<String> response;
        try {
            response = client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new ProblemException(
                    new Problem(
                            ServerProblem.SERVER_UNREACHABLE,
                            "Nobody answers at " + url + ", or it broke off"
                                    + Optional.ofNullable(e.getMessage())
                                            .map(it -> ": " + it)
                                            .orElse("") + ".",
                            "Start it with bulwark up, or give its address with --url; what was taken in stays, and sending it again"
                                    + " changes nothing."),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        Map<String, Object> tree = tree(response.body());
        if (response.statusCode() / 100 != 2) {
            throw ServerProblem.SERVER_REFUSED.with(
                    "The server answered " + response.statusCode() + said(tree, "code") + said(tree, "detail") + ".",
                    Optional.ofNullable(tree.get("remedy"))
                            .map(Object::toString)
                            .orElse("Check the address, the login, and that it may do this."));
        }
        return tree;
    }

    private static String said(Map<String, Object> tree, String key) {
        Object said = tree.get(key);
        return said == null ? "" : ", " + said.toString().replaceAll("\\.$", "");
    }

    private static Map<String, Object> tree(String body) {
        try {
            return JsonMapper.shared().readValue(body, new TypeReference<>() {});
        } catch (JacksonException e) {
            return Map.of();
        }
    }
}
