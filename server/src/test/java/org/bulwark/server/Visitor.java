package org.bulwark.server;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.bulwark.server.access.account.Account;
import org.bulwark.server.access.guard.Endpoint;
import org.bulwark.server.access.token.Tokens;
import org.jspecify.annotations.NullMarked;

/** Somebody who calls addresses as they want to be called: the API with a token, pages with a session and the page's mark. */
@NullMarked
public final class Visitor {

    private final Browser browser;
    private final String token;

    private Visitor(Browser browser, String token) {
        this.browser = browser;
        this.token = token;
    }

    /** Nobody. */
    public static Visitor stranger(Server server) {
        return new Visitor(Browser.stranger(server), "");
    }

    /** Somebody with an account; a machine has no session. */
    public static Visitor of(Server server, TestAccounts.Made made) {
        String token =
                server.part(Tokens.class).issue(made.account(), Instant.now()).token();
        boolean person = made.account().kind() == Account.Kind.PERSON;
        Browser browser = person ? Browser.signedIn(server, made.login(), made.password()) : Browser.stranger(server);
        return new Visitor(browser, token);
    }

    /** Calls an address whose variables stand for some object that there may be or not. */
    public HttpResponse<String> call(Endpoint endpoint) {
        Map<String, String> values = endpoint.variables().stream()
                .distinct()
                .collect(Collectors.toMap(name -> name, name -> "00000000-0000-7000-8000-000000000000"));
        return call(endpoint, values, "{}", Map.of());
    }

    /** Calls an address with values for its variables, and a body. */
    public HttpResponse<String> call(
            Endpoint endpoint, Map<String, String> values, String json, Map<String, String> form) {
        HttpRequest.Builder request = browser.request(path(endpoint.pattern(), values));
        String body = json;
        if (endpoint.isApi()) {
            String type = endpoint.consumes().isEmpty()
                    ? "application/json"
                    : endpoint.consumes().getFirst();
            request.header("Content-Type", type);
            if (!token.isEmpty()) {
                request.header("Authorization", "Bearer " + token);
            }
        } else {
            request.header("Content-Type", "application/x-www-form-urlencoded");
            request.header("X-CSRF-TOKEN", browser.mark());
            body = form.entrySet().stream()
                    .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                    .collect(Collectors.joining("&"));
        }
        boolean bodiless = endpoint.method().equals("GET") || endpoint.method().equals("DELETE");
        return browser.send(request.method(
                        endpoint.method(),
                        bodiless ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private static String path(String pattern, Map<String, String> values) {
        String path = pattern;
        for (Map.Entry<String, String> value : values.entrySet()) {
            path = path.replaceAll("\\{\\*?" + value.getKey() + "[^}]*}", encode(value.getValue()));
        }
        return path;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
