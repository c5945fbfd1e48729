package org.bulwark.server.workout.reminder;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bulwark.server.workout.reminder.ReminderSettings.Webhook;
import org.bulwark.workout.reminder.Channel;
import org.springframework.stereotype.Component;

/**
 * Calls another system, which sends a short message, say. Each call bears the reminder's name as Idempotency-Key and a signature:
 * {@code X-Bulwark-Signature: sha256=…}, the HMAC-SHA-256 in hexadecimals of {@code X-Bulwark-Timestamp}, a point, and the body. Redirects are
 * not followed, and only hosts on the list are called, over TLS unless they are this machine.
 */
@Component
class WebhookSender implements Sender {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final Set<String> HERE = Set.of("127.0.0.1", "localhost", "[::1]");
    private static final Set<Integer> LATER = Set.of(408, 425, 429);

    private final Optional<Webhook> settings;
    private final InstantSource clock;
    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(TIMEOUT)
            .build();

    WebhookSender(ReminderSettings settings, InstantSource clock) {
        this.settings = settings.webhook().filter(WebhookSender::isAllowed);
        this.clock = clock;
    }

    private static boolean isAllowed(Webhook webhook) {
        URI url = webhook.url();
        String host = url.getHost() == null ? "" : url.getHost();
        boolean closed = "https".equals(url.getScheme()) || ("http".equals(url.getScheme()) && HERE.contains(host));
        return closed && webhook.hosts().contains(host) && !webhook.secret().isBlank();
    }

    @Override
    public Set<Channel> channels() {
        return Set.of(Channel.WEBHOOK);
    }

    @Override
    public boolean isReady() {
        return settings.isPresent();
    }

    @Override
    public Delivery send(Outgoing outgoing) {
        Webhook webhook = settings.orElseThrow();
        byte[] body = outgoing.bytes();
        String moment = String.valueOf(clock.instant().getEpochSecond());
        HttpRequest request = HttpRequest.newBuilder(webhook.url())
                .timeout(TIMEOUT)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", outgoing.name())
                .header("X-Bulwark-Timestamp", moment)
                .header("X-Bulwark-Signature", "sha256=" + signature(webhook.secret(), moment, body))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        try {
            int status =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status >= 200 && status < 300) {
                return new Delivery.Sent();
            }
            return status >= 500 || LATER.contains(status)
                    ? new Delivery.Later("refused-for-now")
                    : new Delivery.Never("refused");
        } catch (IOException e) {
            return new Delivery.Later("unreachable-server");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Delivery.Later("interrupted");
        }
    }

    static String signature(String secret, String moment, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update((moment + ".").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", e);
        }
    }
}
