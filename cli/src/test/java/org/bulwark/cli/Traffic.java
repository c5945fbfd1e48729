package org.bulwark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.bulwark.bank.ApplicationStream;
import org.bulwark.bank.SampleDocuments;
import org.bulwark.bank.portfolio.SamplePortfolio;
import org.bulwark.files.policy.ProductFile;
import org.bulwark.server.sample.SampleRequests;
import tools.jackson.databind.json.JsonMapper;

/**
 * A bank's channel that does what the API tells it to: whatever is not answered, or with 503, is sent again with the same idempotency key
 * until it is. Every tenth is handed in to be decided later.
 */
final class Traffic {

    private static final int SENDERS = 6;
    private static final Pattern ANSWER =
            Pattern.compile("\"id\":\"([^\"]+)\".*\"status\":\"([^\"]+)\"", Pattern.DOTALL);

    /**
     * What the server promised.
     *
     * @param id the application
     * @param body the answer as it came
     * @param later whether it was only accepted yet
     */
    record Promise(String id, String body, boolean later) {}

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final SampleRequests requests = new SampleRequests(
            ApplicationStream.of(SamplePortfolio.of(20_260_101L, 400, Currency.getInstance("EUR"))),
            SampleDocuments.PRODUCTS.stream()
                    .map(code -> ProductFile.read(SampleDocuments.product(code), code)
                            .value())
                    .toList());
    private final JsonMapper json = JsonMapper.shared();
    private final String password;
    private final AtomicLong next = new AtomicLong(70_000_000);
    private final AtomicBoolean on = new AtomicBoolean(true);
    private final Map<String, Promise> promises = new ConcurrentHashMap<>();
    private final AtomicLong repeated = new AtomicLong();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private volatile String url;
    private volatile String token = "";
    private final List<Thread> senders;

    Traffic(String url, String password) {
        this.url = url;
        this.password = password;
        this.senders = IntStream.range(0, SENDERS)
                .mapToObj(i -> Thread.ofPlatform().daemon().name("channel-" + i).start(this::send))
                .toList();
    }

    /** Goes on at another address. */
    void movedTo(String url) {
        this.url = url;
    }

    /** Waits until so many more have been promised. */
    void await(int more) throws InterruptedException {
        int goal = promises.size() + more;
        long end = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        while (promises.size() < goal && System.nanoTime() < end) {
            Thread.sleep(20);
        }
        assertThat(promises.size()).as("answers in three minutes; %s", wrong).isGreaterThanOrEqualTo(goal);
    }

    /** A token of the machine, as of now; empty before the first. */
    String token() {
        return token;
    }

    /** Ends, after what is under way has been answered. */
    void end() throws InterruptedException {
        on.set(false);
        for (Thread sender : senders) {
            sender.join(Duration.ofMinutes(3));
        }
    }

    Map<String, Promise> promises() {
        return promises;
    }

    /** How many times something was sent again. */
    long repeated() {
        return repeated.get();
    }

    /** Answers that no request should get, whatever has been killed. */
    List<String> wrong() {
        return List.copyOf(wrong);
    }

    private void send() {
        while (on.get()) {
            long k = next.getAndIncrement();
            String body = new String(json.writeValueAsBytes(requests.request(k)), StandardCharsets.UTF_8);
            boolean answered = send("crash-" + k, body, k % 10 == 0);
            while (!answered) {
                repeated.incrementAndGet();
                answered = pause() && send("crash-" + k, body, k % 10 == 0);
            }
        }
    }

    private static boolean pause() {
        try {
            Thread.sleep(100);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Whether it was answered for good. */
    private boolean send(String key, String body, boolean later) {
        try {
            HttpResponse<String> answer = post(key, body, later);
            switch (answer.statusCode()) {
                case 200, 201, 202 -> promises.put(key, promise(answer));
                case 401 -> renew();
                case 422 -> { // beyond what the product offers
                }
                case 503 -> { // away for a moment
                }
                default -> wrong.add(answer.statusCode() + " " + answer.body());
            }
            return answer.statusCode() != 401 && answer.statusCode() != 503;
        } catch (IOException e) {
            return false; // nobody there
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> post(String key, String body, boolean later) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + "/api/decision/applications"))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", key);
        if (later) {
            request.header("Prefer", "respond-async");
        }
        return client.send(request.POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
    }

    private static Promise promise(HttpResponse<String> answer) {
        Matcher found = ANSWER.matcher(answer.body());
        assertThat(found.find()).as(answer.body()).isTrue();
        return new Promise(found.group(1), answer.body(), answer.statusCode() == 202);
    }

    private synchronized void renew() throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create(url + "/api/access/tokens"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"login\":\"demo-machine\",\"password\":\"" + password + "\"}"))
                        .build(),
                BodyHandlers.ofString());
        Matcher found = Pattern.compile("\"access_token\":\"([^\"]+)\"").matcher(answer.body());
        if (found.find()) {
            token = found.group(1);
        }
    }

    /** Sends one again with its key. */
    HttpResponse<String> again(String key) throws IOException, InterruptedException {
        long k = Long.parseLong(key.substring("crash-".length()));
        String body = new String(json.writeValueAsBytes(requests.request(k)), StandardCharsets.UTF_8);
        return post(key, body, false);
    }
}
