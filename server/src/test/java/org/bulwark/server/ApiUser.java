package org.bulwark.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.UserRole;
import org.bulwark.server.access.token.Tokens;
import org.jspecify.annotations.NullMarked;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Somebody with an account who calls the API with a fresh token, each test its own. */
@NullMarked
public final class ApiUser {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Server server;
    private final TestAccounts.Made made;
    private final String token;

    private ApiUser(Server server, TestAccounts.Made made) {
        this.server = server;
        this.made = made;
        this.token = server.part(Tokens.class)
                .issue(made.account(), Instant.now())
                .token();
    }

    /** Somebody of the whole bank. */
    public static ApiUser of(Server server, UserRole role) {
        return new ApiUser(server, TestAccounts.make(server, role, Set.of()));
    }

    /** Somebody of some branches. */
    public static ApiUser of(Server server, UserRole role, Set<String> branches) {
        return new ApiUser(server, TestAccounts.make(server, role, branches));
    }

    /** The name to sign in with. */
    public String login() {
        return made.login();
    }

    /** The same person as the services see them, freshly signed in. */
    public Caller caller() {
        return new Caller(
                made.account().id(),
                made.login(),
                made.login(),
                made.account().roles(),
                made.account().branches(),
                Instant.now(),
                Caller.Means.TOKEN);
    }

    /** Reads. */
    public HttpResponse<String> get(String path) {
        return send("GET", path, "application/json", "");
    }

    /** Sends JSON. */
    public HttpResponse<String> post(String path, String json) {
        return send("POST", path, "application/json", json);
    }

    /** Sends whatever. */
    public HttpResponse<String> send(String method, String path, String type, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.url() + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", type);
        HttpRequest.BodyPublisher publisher = method.equals("GET") || method.equals("DELETE")
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(body);
        try {
            return CLIENT.send(request.method(method, publisher).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An answer's JSON object. */
    public static Map<String, Object> tree(HttpResponse<String> answer) {
        return JsonMapper.shared().readValue(answer.body(), new TypeReference<>() {});
    }
}
