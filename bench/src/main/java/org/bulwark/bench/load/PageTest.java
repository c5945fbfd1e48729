package org.bulwark.bench.load;

import java.io.IOException;
import java.io.PrintStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code bulwark bench pages}: how long the pages of the workbench take over a million applications, signed in as people are. */
public final class PageTest {

    private static final double GOAL_MILLISECONDS = 300;
    private static final int TIMES = 7;
    private static final List<String> PAGES = List.of(
            "/",
            "/decision/applications",
            "/decision/applications?sort=amount",
            "/decision/applications?sort=-amount",
            "/decision/applications?sort=-points",
            "/decision/applications?sort=due&status=referred",
            "/decision/applications?status=referred",
            "/decision/applications?outcome=decline&product=working-capital",
            "/decision/applications?outcome=decline&sort=-amount",
            "/decision/applications?branch=BRANCH",
            "/decision/applications?branch=BRANCH&sort=-amount",
            "/decision/applications?owner=me",
            "/decision/applications?owner=nobody&sort=points",
            "/decision/applications?least=1000000",
            "/decision/applications?from=2026-01-01&until=2026-01-31",
            "/decision/applications?q=A-500000",
            "/decision/applications?q=mill",
            "/data/parties",
            "/data/parties?q=mill",
            "/audit");

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String url;

    private PageTest(int port) {
        this.url = "http://localhost:" + port;
    }

    /**
     * Measures and prints.
     *
     * @param applications how many there are to be
     */
    public static void run(PrintStream out, int applications) throws IOException, InterruptedException, SQLException {
        Path folder = Files.createTempDirectory("bulwark-pages");
        try (ServerProcess server = ServerProcess.start(folder)) {
            out.println("Filling in " + applications + " applications …");
            Crowd.fill(Database.of(server.house()), applications);
            String customer = "/data/parties/" + BusyCustomer.make(out, server, folder);
            double worst = 0;
            for (String login : List.of("demo-officer", "demo-risk-manager")) {
                PageTest pages = new PageTest(server.port());
                pages.signIn(login, server.password(login));
                List<String> all = pages.all();
                List.of("", "/statements", "/indicators", "/events").forEach(tab -> all.add(customer + tab));
                pages.warmUp(all);
                for (String page : all) {
                    worst = Math.max(worst, pages.measure(out, login, page));
                }
                // goes through all events twice over: asked for, not opened first
                pages.measure(out, login, customer + "/changes");
            }
            out.printf(
                    Locale.ROOT,
                    "goal: every page within %.0f ms: %s (the slowest median: %.0f ms)%n",
                    GOAL_MILLISECONDS,
                    worst <= GOAL_MILLISECONDS ? "reached" : "not reached",
                    worst);
        } finally {
            LoadTest.remove(folder);
        }
    }

    private void signIn(String login, String password) throws IOException, InterruptedException {
        String form = get("/access/login").body();
        Matcher mark = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(form);
        if (!mark.find()) {
            throw new IOException("no form to sign in with");
        }
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create(url + "/access/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("login=" + login + "&password=" + encoded(password) + "&_csrf="
                                + encoded(mark.group(1))))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("signing in: " + answer.statusCode());
        }
    }

    /** The pages, with a branch that there is, and with a page deep in a list. */
    private List<String> all() throws IOException, InterruptedException {
        String list = get("/decision/applications").body();
        Matcher branch = Pattern.compile("name=\"branch\".*?<option[^>]* value=\"([^\"]+)\"", Pattern.DOTALL)
                .matcher(list);
        String code = branch.find() ? branch.group(1) : "";
        List<String> all = new ArrayList<>();
        PAGES.forEach(page -> all.add(page.replace("BRANCH", code)));
        all.add("/decision/applications?after=2026-02-01T00:00:00Z~00000000-0000-0000-0000-000000000000");
        Matcher one = Pattern.compile("href=\"(/decision/applications/[0-9a-f-]{36})\"")
                .matcher(get("/decision/applications?after=2027-01-01T00:00:00Z~ffffffff-ffff-ffff-ffff-ffffffffffff")
                        .body());
        if (one.find()) {
            all.add(one.group(1));
        }
        return all;
    }

    /** A server that serves people has served them before. */
    private void warmUp(List<String> all) throws IOException, InterruptedException {
        for (int i = 0; i < TIMES; i++) {
            for (String page : all) {
                get(page);
            }
        }
    }

    private double measure(PrintStream out, String login, String page) throws IOException, InterruptedException {
        double[] times = new double[TIMES];
        int status = 0;
        for (int i = 0; i < TIMES; i++) {
            long begin = System.nanoTime();
            status = get(page).statusCode();
            times[i] = (System.nanoTime() - begin) / 1e6;
        }
        double first = times[0];
        Arrays.sort(times);
        out.printf(
                Locale.ROOT,
                "%-18s %d  median %6.1f ms, first %6.1f ms, most %6.1f ms  %s%n",
                login,
                status,
                times[TIMES / 2],
                first,
                times[TIMES - 1],
                page);
        return times[TIMES / 2];
    }

    private HttpResponse<String> get(String page) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(url + page)).build(), BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
