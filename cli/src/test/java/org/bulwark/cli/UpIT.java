package org.bulwark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bulwark.server.database.DatabaseSettings;
import org.bulwark.server.database.ReachedDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole house as a stranger starts it; killed while applications arrive, and started again. */
@Tag("slow")
class UpIT {

    private static final Pattern SERVES = Pattern.compile("Bulwark serves at (http://[^ ]+)");
    private static final Pattern MACHINE = Pattern.compile("demo-machine +(\\S+)");

    @TempDir
    Path folder;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void nothingIsLeftRunning() throws Exception {
        for (Process one : started) {
            one.destroy();
            one.waitFor(60, TimeUnit.SECONDS);
        }
    }

    @Test
    void whatItPromisedIsThereOnceAlthoughItAndItsDatabaseAreKilledUnderLoad() throws Exception {
        Assumptions.assumeTrue(Launcher.isPossible(), "skipped: no bash here");
        Process first = up("first.log");
        String url = found(first, "first.log", SERVES);
        String password = found(first, "first.log", MACHINE);
        Traffic traffic = new Traffic(url, password);
        traffic.await(100);
        EventTraffic events = new EventTraffic(url, traffic::token);
        traffic.await(200);
        database().destroyForcibly();
        traffic.await(200);
        first.toHandle().destroyForcibly();
        first.waitFor(60, TimeUnit.SECONDS);
        Process second = up("second.log");
        String moved = found(second, "second.log", SERVES);
        traffic.movedTo(moved);
        events.movedTo(moved);
        traffic.await(200);
        events.end();
        traffic.end();
        assertThat(traffic.wrong()).isEmpty();
        assertThat(traffic.repeated()).as("sent again").isPositive();
        everyPromiseIsKeptOnce(traffic);
        everyEventIsKeptOnce(events);
        everyAlertIsAnsweredOnce();
        desksBeginWithWork();
        assertThat(run("audit", "check")).contains("Log and tables agree");
        assertThat(Files.readString(folder.resolve("second.log"))).doesNotContain("Logins, shown this once");
        second.destroy();
        assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(folder.resolve("second.log"))).contains("Stopped.");
    }

    private ProcessHandle database() throws IOException {
        try (Stream<String> lines = Files.lines(folder.resolve("var/postgres/postmaster.pid"))) {
            return ProcessHandle.of(
                            Long.parseLong(lines.findFirst().orElseThrow().strip()))
                    .orElseThrow();
        }
    }

    private void everyPromiseIsKeptOnce(Traffic traffic) throws Exception {
        Map<String, Traffic.Promise> promises = traffic.promises();
        try (Connection database = connection()) {
            long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
            while (count(database, "select count(*) from decision.waiting") > 0 && System.nanoTime() < end) {
                Thread.sleep(100); // those that were only accepted before the kill
            }
            assertThat(count(database, "select count(*) from decision.waiting")).isZero();
            assertThat(
                            column(
                                    database,
                                    "select i.key || ' ' || a.id from decision.idempotency i"
                                            + " join decision.application a on a.id = i.application where i.key like 'crash-%'"))
                    .as("key and application")
                    .containsExactlyInAnyOrderElementsOf(promises.entrySet().stream()
                            .map(one -> one.getKey() + " " + one.getValue().id())
                            .toList());
            assertThat(count(
                            database,
                            "select count(*) from decision.application a where (select count(*) from decision.decision d"
                                    + " where d.application = a.id and d.ordinal = 0) <> 1"))
                    .as("applications without an answer of the policy")
                    .isZero();
            assertThat(count(database, "select count(*) from decision.application"))
                    .as("applications: those promised, and those that the sample bank began with")
                    .isEqualTo(promises.size()
                            + count(
                                    database,
                                    "select count(*) from decision.application where submitted_by <> 'demo-machine'"));
        }
        for (Map.Entry<String, Traffic.Promise> one : promises.entrySet()) {
            if (!one.getValue().later()) {
                HttpResponse<String> again = traffic.again(one.getKey());
                assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
                assertThat(again.body()).isEqualTo(one.getValue().body());
            }
        }
    }

    /** What is past due in the sample bank was looked at before anybody came, each debt once. */
    private void desksBeginWithWork() throws Exception {
        try (Connection database = connection()) {
            long late = count(
                    database,
                    "select count(*) from data.facility f join contract.contract c on c.facility = f.id"
                            + " where f.days_past_due > 0");
            assertThat(late).isPositive();
            assertThat(count(database, "select count(*) from workout.collection_case where closed_on is null"))
                    .isBetween(1L, late);
            assertThat(count(database, "select count(*) from workout.class_state where risk_class <> 'normal'"))
                    .isPositive();
        }
    }

    private void everyEventIsKeptOnce(EventTraffic events) throws Exception {
        assertThat(events.wrong()).isEmpty();
        assertThat(events.repeated()).as("sent again").isPositive();
        try (Connection database = connection()) {
            assertThat(count(database, events.count()))
                    .as("events of the source")
                    .isEqualTo(events.promised());
            assertThat(events.newWhenSentAgain()).isZero();
            assertThat(count(database, events.count()))
                    .as("events after all was sent again")
                    .isEqualTo(events.promised());
            assertThat(
                            count(
                                    database,
                                    "select count(*) from data.intake_count where received <> accepted + duplicate + quarantined"))
                    .as("hours whose sums do not balance")
                    .isZero();
            assertThat(count(database, "select sum(accepted) from data.intake_count where source = 'device'"))
                    .as("counted as accepted")
                    .isEqualTo(count(database, "select count(*) from data.event where source = 'device'"));
            long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
            String behind = "select (select max(seq) from data.event) - (select max(through) from indicator.folded)";
            while (count(database, behind) > 0 && System.nanoTime() < end) {
                Thread.sleep(100);
            }
            assertThat(count(database, behind)).as("events that no state knows").isZero();
        }
    }

    /** Everybody of whom something was told was looked at, and what alerts ask for was done once. */
    private void everyAlertIsAnsweredOnce() throws Exception {
        try (Connection database = connection()) {
            long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
            String left = "select (select max(seq) from data.event) - (select through from warning.watch)"
                    + " + (select count(*) from warning.response where state = 'asked')";
            while (count(database, left) > 0 && System.nanoTime() < end) {
                Thread.sleep(100);
            }
            assertThat(count(database, left))
                    .as("events not looked at, and steps not run")
                    .isZero();
            assertThat(count(database, "select count(*) from warning.alert"))
                    .as("alerts")
                    .isPositive();
            assertThat(
                            count(
                                    database,
                                    "select count(*) from (select distinct e.subject from data.event e join data.party p"
                                            + " on p.id = e.subject left join warning.memory m on m.party = p.id where m.party is null) lost"))
                    .as("parties that nobody remembers")
                    .isZero();
            assertThat(count(
                            database,
                            "select count(*) from (select party from warning.alert where state <> 'closed'"
                                    + " group by party having count(*) > 1) twice"))
                    .as("parties with two open alerts")
                    .isZero();
            String steps = "warning.response r full join (select *, substr(key, 9) as step_of from desk.task"
                    + " where starts_with(key, 'warning/')) t on t.step_of = r.alert || '/' || r.step";
            assertThat(
                            count(
                                    database,
                                    "select count(*) from " + steps + " where r.alert is null or r.state <> 'done'"
                                            + " or t.id is null and r.found is null and r.step not in ('watch/watch-list', 'act/review-weekly')"))
                    .as("steps without what they ask for, and tasks that no step asks for")
                    .isZero();
        }
    }

    private Connection connection() throws IOException, SQLException {
        try (ReachedDatabase reached = ReachedDatabase.of(folder.resolve("var"), Optional.empty())) {
            DatabaseSettings.Login owner = reached.settings().owner();
            return DriverManager.getConnection(reached.settings().url(), owner.name(), owner.password());
        }
    }

    private static long count(Connection database, String question) throws SQLException {
        return Long.parseLong(column(database, question).getFirst());
    }

    private static List<String> column(Connection database, String question) throws SQLException {
        List<String> column = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            while (rows.next()) {
                column.add(rows.getString(1));
            }
        }
        return column;
    }

    /** What a command says about the house, which serves meanwhile. */
    private String run(String... words) throws Exception {
        List<String> command =
                new ArrayList<>(List.of(Launcher.ROOT.resolve("bulwark").toString()));
        command.addAll(List.of(words));
        command.addAll(List.of("--var", folder.resolve("var").toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("BULWARK_NO_BUILD", "1");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    private Process up(String log) throws IOException {
        ProcessBuilder up = new ProcessBuilder(
                        Launcher.ROOT.resolve("bulwark").toString(),
                        "up",
                        "--port",
                        "0",
                        "--var",
                        folder.resolve("var").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(log).toFile());
        up.environment().put("BULWARK_NO_BUILD", "1"); // what was packaged just now is what is tried
        Process process = up.start();
        started.add(process);
        return process;
    }

    private String found(Process process, String log, Pattern pattern) throws Exception {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(4);
        while (System.nanoTime() < end && process.isAlive()) {
            Matcher matcher = pattern.matcher(Files.readString(folder.resolve(log)));
            if (matcher.find()) {
                return matcher.group(1);
            }
            Thread.sleep(200);
        }
        throw new AssertionError("it does not serve: " + Files.readString(folder.resolve(log)));
    }
}
