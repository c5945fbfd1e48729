package org.bulwark.bench.load;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * {@code bulwark bench alerts}: how long it takes from an event that is sent to the alert that officers see in the queue, one customer after
 * the other, in a house with the sample bank.
 */
public final class AlertTest {

    private static final double GOAL_MILLISECONDS = 2_000;
    private static final long PATIENCE_SECONDS = 30;
    private static final long LOOK_MILLISECONDS = 10;
    private static final int DAYS_AGO = 3;

    private AlertTest() {}

    /**
     * Measures and prints.
     *
     * @param customers how many of them are warned of
     */
    public static void run(PrintStream out, int customers) throws IOException, InterruptedException, SQLException {
        Path folder = Files.createTempDirectory("bulwark-alerts");
        try (ServerProcess server = ServerProcess.start(folder)) {
            List<String> parties = parties(Database.of(server.house()), customers);
            String machine = server.token("demo-machine");
            String officer = server.token("demo-risk-manager");
            double[] times = new double[parties.size()];
            try (HttpConnection in = HttpConnection.to(server.port());
                    HttpConnection queue = HttpConnection.to(server.port())) {
                for (int i = 0; i < times.length; i++) {
                    times[i] = measure(in, queue, machine, officer, parties.get(i));
                }
            }
            Arrays.sort(times);
            out.printf(
                    Locale.ROOT,
                    "from an event that is sent to its alert in the queue, %d customers: median %.0f ms, 95 %% %.0f ms, most %.0f ms%n",
                    times.length,
                    times[times.length / 2],
                    times[Math.min(times.length - 1, times.length * 95 / 100)],
                    times[times.length - 1]);
            out.printf(
                    Locale.ROOT,
                    "goal: each within %.0f ms: %s%n",
                    GOAL_MILLISECONDS,
                    times[times.length - 1] <= GOAL_MILLISECONDS ? "reached" : "not reached");
        } finally {
            LoadTest.remove(folder);
        }
    }

    /** Customers of whom no alert tells yet. */
    private static List<String> parties(Database database, int most) throws SQLException {
        List<String> parties = new ArrayList<>();
        try (Connection connection = database.asOwner();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select p.id from data.party p where not exists"
                        + " (select from warning.alert a where a.party = p.id) order by p.id limit " + most)) {
            while (rows.next()) {
                parties.add(rows.getString(1));
            }
        }
        return parties;
    }

    private static double measure(HttpConnection in, HttpConnection queue, String machine, String officer, String party)
            throws IOException, InterruptedException {
        byte[] event = HttpConnection.post(
                "/api/data/events",
                "application/cloudevents+json",
                "Authorization: Bearer " + machine + "\r\n",
                late(party).getBytes(StandardCharsets.UTF_8));
        byte[] look = HttpConnection.get(
                "/api/warning/alerts?state=all&party=" + party, "Authorization: Bearer " + officer + "\r\n");
        long begin = System.nanoTime();
        HttpConnection.Answer answer = in.send(event);
        if (answer.status() != 200 || !answer.body().contains("\"accepted\":1")) {
            throw new IOException("the event was not taken: " + answer);
        }
        while (System.nanoTime() - begin < TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
            HttpConnection.Answer seen = queue.send(look);
            if (seen.status() != 200) {
                throw new IOException("the queue does not answer: " + seen);
            }
            if (seen.body().contains("\"tier\"")) {
                return (System.nanoTime() - begin) / 1e6;
            }
            Thread.sleep(LOOK_MILLISECONDS);
        }
        throw new IOException("no alert of " + party);
    }

    /** A loan that is past due for seventy days. */
    private static String late(String party) {
        LocalDate day = LocalDate.now(ZoneOffset.UTC).minusDays(DAYS_AGO);
        return """
                {"specversion":"1.0","type":"org.bulwark.loan-servicing","source":"/bench","id":"%s/late","subject":"%s",
                "time":"%sT08:00:00Z","data":{"facility":"F-1","entry":1,"kind":"month-end","days_past_due":70,
                "arrears":"900.00","interest_arrears":"100.00"}}""".formatted(party, party, day);
    }
}
