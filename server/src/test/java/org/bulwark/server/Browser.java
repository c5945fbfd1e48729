package org.bulwark.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bulwark.server.access.UserRole;
import org.jspecify.annotations.NullMarked;

/** Somebody at a browser without scripts: keeps cookies, sends forms with the page's mark, follows nothing by itself. */
@NullMarked
public final class Browser {

    private static final Pattern MARK = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private static final AtomicInteger NEXT = new AtomicInteger();

    private final Server server;
    private final HttpClient client;
    private String mark = "";

    private Browser(Server server) {
        this.server = server;
        this.client = HttpClient.newBuilder()
                .localAddress(address())
                .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                .build();
    }

    /** An address of its own, as every person has, so that the failures of one do not slow the others down. */
    private static InetAddress address() {
        int n = NEXT.incrementAndGet();
        try {
            return InetAddress.getByAddress(new byte[] {127, 1, (byte) (n >> 8), (byte) n});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A stranger who has looked at the login page, and so has its mark. */
    public static Browser stranger(Server server) {
        Browser browser = new Browser(server);
        browser.get("/access/login");
        return browser;
    }

    /** Somebody who is signed in. */
    public static Browser signedIn(Server server, String login, String password) {
        Browser browser = stranger(server);
        HttpResponse<String> answer = browser.post("/access/login", Map.of("login", login, "password", password));
        if (answer.statusCode() != 302) {
            throw new AssertionError("not signed in: " + answer.statusCode());
        }
        browser.get("/access/password"); // any page with a form, for its mark
        return browser;
    }

    /** Somebody with an account of their own that has just this role. */
    public static Browser as(Server server, UserRole role, Set<String> branches) {
        TestAccounts.Made made = TestAccounts.make(server, role, branches);
        return signedIn(server, made.login(), made.password());
    }

    /** Asks for a page, or anything else. */
    public HttpResponse<String> get(String path) {
        return send(request(path).build());
    }

    /** Sends a form with the mark of the page that was last shown. */
    public HttpResponse<String> post(String path, Map<String, String> form) {
        String marked = "_csrf=" + encode(mark)
                + form.entrySet().stream()
                        .map(field -> "&" + encode(field.getKey()) + "=" + encode(field.getValue()))
                        .collect(Collectors.joining());
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(marked))
                .build());
    }

    /** The mark of the page that was last shown. */
    public String mark() {
        return mark;
    }

    /** The cookies, as the header has them. */
    public String cookies() {
        return ((CookieManager) client.cookieHandler().orElseThrow())
                .getCookieStore().getCookies().stream()
                        .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                        .collect(Collectors.joining("; "));
    }

    /** A request to be sent with {@link #send}. */
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.url() + path));
    }

    /** Sends a request with this browser's cookies. */
    public HttpResponse<String> send(HttpRequest request) {
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            Matcher found = MARK.matcher(answer.body());
            if (found.find()) {
                mark = found.group(1);
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
