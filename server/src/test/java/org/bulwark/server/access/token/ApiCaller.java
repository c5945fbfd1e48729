package org.bulwark.server.access.token;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.bulwark.server.Server;

/** Another system that calls the API with a token, whatever it is worth. */
final class ApiCaller {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Server server;
    private final String token;

    private ApiCaller(Server server, String token) {
        this.server = server;
        this.token = token;
    }

    static ApiCaller with(Server server, String token) {
        return new ApiCaller(server, token);
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(server.url() + path)));
    }

    HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(server.url() + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(
                request.header("Authorization", "Bearer " + token).build(), HttpResponse.BodyHandlers.ofString());
    }
}
