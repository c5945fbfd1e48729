package org.bulwark.server;

import ch.qos.logback.classic.Level;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bulwark.server.database.DatabaseSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The settings that the application is started with, as Spring reads them. */
final class Startup {

    private final Path folder;
    private final Map<String, Object> properties = new LinkedHashMap<>();

    private Startup(Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    /** What every start needs: where things lie, and how the database is reached. */
    static Startup over(Path folder, DatabaseSettings database) {
        Startup startup = new Startup(folder);
        startup.with("bulwark.folder", startup.folder.toString())
                .with("bulwark.keys", startup.folder.resolve("keys").toString())
                .with("bulwark.roles", "")
                .with("bulwark.zone", System.getenv().getOrDefault("BULWARK_ZONE", "UTC"))
                .with("bulwark.currency", System.getenv().getOrDefault("BULWARK_CURRENCY", "EUR"))
                .with("spring.datasource.url", database.url())
                .with("spring.datasource.username", database.user().name())
                .with("spring.datasource.password", database.user().password())
                .with("spring.flyway.url", database.url())
                .with("spring.flyway.user", database.owner().name())
                .with("spring.flyway.password", database.owner().password())
                .with("spring.flyway.placeholders.user", database.user().name());
        startup.setting("bulwark.text.reader", "BULWARK_TEXT_READER")
                .setting("bulwark.text.outlets", "BULWARK_TEXT_OUTLETS")
                .setting("bulwark.reminder.bank", "BULWARK_BANK")
                .setting("bulwark.reminder.contact", "BULWARK_BANK_CONTACT")
                .setting("bulwark.reminder.smtp.host", "BULWARK_SMTP_HOST")
                .setting("bulwark.reminder.smtp.port", "BULWARK_SMTP_PORT")
                .setting("bulwark.reminder.smtp.user", "BULWARK_SMTP_USER")
                .setting("bulwark.reminder.smtp.password", "BULWARK_SMTP_PASSWORD")
                .setting("bulwark.reminder.smtp.from", "BULWARK_SMTP_FROM")
                .setting("bulwark.reminder.smtp.tls", "BULWARK_SMTP_TLS")
                .setting("bulwark.reminder.webhook.url", "BULWARK_WEBHOOK_URL")
                .setting("bulwark.reminder.webhook.secret", "BULWARK_WEBHOOK_SECRET")
                .setting("bulwark.reminder.webhook.hosts", "BULWARK_WEBHOOK_HOSTS");
        return startup;
    }

    private Startup setting(String name, String variable) {
        String value = System.getenv().getOrDefault(variable, "");
        return value.isBlank() ? this : with(name, value);
    }

    /** A server that others reach. */
    Startup serving(String address, int port, Set<ServerRole> roles) {
        return with("server.address", address)
                .with("server.port", port)
                .with("logging.file.name", log("bulwark.json"))
                .with(
                        "bulwark.roles",
                        roles.stream().map(ServerRole::name).sorted().collect(Collectors.joining(",")));
    }

    /** A command: it migrates nothing, takes two connections at most, and has a log of its own beside the server's. */
    Startup command() {
        return with("spring.flyway.enabled", false)
                .with("spring.datasource.hikari.maximum-pool-size", 2)
                .with("spring.datasource.hikari.minimum-idle", 0)
                .with("logging.file.name", log("command.json"));
    }

    private String log(String name) {
        return folder.resolve("log").resolve(name).toString();
    }

    private Startup with(String name, Object value) {
        properties.put(name, value);
        return this;
    }

    Map<String, Object> properties() {
        return properties;
    }

    /** Until the application has set up its log, only warnings are worth a line. */
    static void quiet() {
        if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME) instanceof ch.qos.logback.classic.Logger root) {
            root.setLevel(Level.WARN);
        }
    }
}
