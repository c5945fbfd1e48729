package org.bulwark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.bulwark.bank.portfolio.SamplePortfolio;
import org.bulwark.basics.time.Microseconds;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A source that does what the API tells it to: a stream of lines that is not answered with 200 is sent again, all of it, until it is. Its events
 * happened at instants of their own, a microsecond apart, by which they are counted.
 */
final class EventTraffic {

    private static final int SENDERS = 2;
    private static final int LINES = 200;
    private static final int LINES_AGAIN = 10_000;
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final long FIRST = Microseconds.since1970(Instant.parse("2025-06-01T04:05:06Z"));

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final SamplePortfolio portfolio = SamplePortfolio.of(20_260_101L, 400, Currency.getInstance("EUR"));
    private final Supplier<String> token;
    private final AtomicBoolean on = new AtomicBoolean(true);
    private final AtomicLong next = new AtomicLong();
    private final AtomicLong promised = new AtomicLong();
    private final AtomicLong duplicates = new AtomicLong();
    private final AtomicLong repeated = new AtomicLong();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final List<Thread> senders;
    private volatile String url;

    EventTraffic(String url, Supplier<String> token) {
        this.url = url;
        this.token = token;
        this.senders = IntStream.range(0, SENDERS)
                .mapToObj(i -> Thread.ofPlatform().daemon().name("source-" + i).start(this::send))
                .toList();
    }

    /** Goes on at another address. */
    void movedTo(String url) {
        this.url = url;
    }

    /** Ends, after what is under way has been answered. */
    void end() throws InterruptedException {
        on.set(false);
        for (Thread sender : senders) {
            sender.join(Duration.ofMinutes(3));
        }
    }

    /** How many events were promised to be on disk. */
    long promised() {
        return promised.get();
    }

    /** How many of them were told to have come before. */
    long duplicates() {
        return duplicates.get();
    }

    /** How many times a stream was sent again. */
    long repeated() {
        return repeated.get();
    }

    /** Answers that no stream should get, whatever has been killed. */
    List<String> wrong() {
        return List.copyOf(wrong);
    }

    /** How many events of these instants there are, as a question to the database. */
    String count() {
        return "select count(*) from data.event where source = 'device' and occurred_at >= " + FIRST
                + " and occurred_at < " + (FIRST + next.get());
    }

    /** Sends all once more and says how many of them are told to be new. */
    long newWhenSentAgain() throws IOException, InterruptedException {
        long accepted = 0;
        for (long first = 0; first < next.get(); first += LINES_AGAIN) {
            HttpResponse<String> answer = post(lines(first, Math.min(next.get(), first + LINES_AGAIN)));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            accepted +=
                    JsonMapper.shared().readTree(answer.body()).get("accepted").asLong();
        }
        return accepted;
    }

    private void send() {
        while (on.get()) {
            long first = next.getAndAdd(LINES);
            String body = lines(first, first + LINES);
            while (!isAnswered(body)) {
                repeated.incrementAndGet();
                LockSupport.parkNanos(PAUSE.toNanos());
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private boolean isAnswered(String body) {
        try {
            HttpResponse<String> answer = post(body);
            if (answer.statusCode() == 200) {
                JsonNode told = JsonMapper.shared().readTree(answer.body());
                promised.addAndGet(
                        told.get("accepted").asLong() + told.get("duplicate").asLong());
                duplicates.addAndGet(told.get("duplicate").asLong());
                if (told.get("quarantined").asLong() > 0) {
                    wrong.add(answer.body());
                }
                return true;
            }
            if (answer.statusCode() != 401 && answer.statusCode() != 503) {
                wrong.add(answer.statusCode() + " " + answer.body());
            }
            return false;
        } catch (IOException e) {
            return false; // nobody there
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private HttpResponse<String> post(String body) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(url + "/api/data/events"))
                        .timeout(Duration.ofSeconds(60))
                        .header("Content-Type", "application/x-ndjson")
                        .header("Authorization", "Bearer " + token.get())
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private String lines(long first, long until) {
        StringBuilder lines = new StringBuilder();
        for (long k = first; k < until; k++) {
            String number = portfolio.customer(k % 50).party().number().value();
            lines.append("{\"specversion\":\"1.0\",\"type\":\"org.bulwark.device\",\"source\":\"/killed\",\"id\":\"k")
                    .append(k)
                    .append("\",\"subject\":\"number:")
                    .append(number)
                    .append("\",\"time\":\"")
                    .append(Microseconds.instant(FIRST + k))
                    .append("\",\"data\":{\"session\":\"s")
                    .append(k)
                    .append("\",\"kind\":\"login\",\"device\":\"D-1\"}}\n");
        }
        return lines.toString();
    }
}
