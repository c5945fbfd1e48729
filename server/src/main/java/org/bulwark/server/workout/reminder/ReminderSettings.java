package org.bulwark.server.workout.reminder;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How reminders leave the house, {@code bulwark.reminder.…}. A channel that is not set up sends nothing, and what is meant for it waits.
 *
 * @param bank the bank's name, as messages give it
 * @param contact how to reach the bank, as messages give it
 * @param smtp the server that takes e-mail
 * @param webhook the system that takes short messages
 */
@ConfigurationProperties("bulwark.reminder")
record ReminderSettings(
        Optional<String> bank, Optional<String> contact, Optional<Smtp> smtp, Optional<Webhook> webhook) {

    private static void need(@Nullable Object value, String name) {
        if (value == null || value.toString().isBlank()) {
            throw new IllegalArgumentException("Reminders are set up in part: set " + name + ", or none of its group.");
        }
    }

    /**
     * A server that takes e-mail.
     *
     * @param host its name
     * @param port its port; 587 when left out
     * @param user who signs in; nobody when left out
     * @param password the password for that
     * @param from from whom messages are
     * @param tls {@code starttls} demands it, {@code on} begins with it, {@code off} sends in clear, which is for a server on the same
     *     machine; {@code starttls} when left out
     */
    record Smtp(
            String host,
            Optional<Integer> port,
            Optional<String> user,
            Optional<String> password,
            String from,
            Optional<String> tls) {
        /** Half of it is no setting: the server says so when it starts. */
        Smtp {
            need(host, "BULWARK_SMTP_HOST, the server that takes e-mail");
            need(from, "BULWARK_SMTP_FROM, the address that e-mail is from");
        }

        @Override
        public String toString() {
            return "Smtp[host=" + host + ", from=" + from + "]";
        }
    }

    /**
     * A system that takes short messages.
     *
     * @param url where
     * @param secret signs each call
     * @param hosts the hosts that may be called at all
     */
    record Webhook(URI url, String secret, Set<String> hosts) {
        /** Half of it is no setting: the server says so when it starts. */
        Webhook {
            need(url, "BULWARK_WEBHOOK_URL, what is called");
            need(secret, "BULWARK_WEBHOOK_SECRET, which signs each call");
            need(hosts, "BULWARK_WEBHOOK_HOSTS, which may be called at all");
        }

        @Override
        public String toString() {
            return "Webhook[url=" + url + "]";
        }
    }
}
