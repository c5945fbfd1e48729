package org.bulwark.bench.load;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.bulwark.bank.ApplicationStream;
import org.bulwark.bank.SampleDocuments;
import org.bulwark.bank.portfolio.SamplePortfolio;
import org.bulwark.decision.product.Product;
import org.bulwark.files.policy.ProductFile;
import org.bulwark.server.sample.SampleRequests;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code bulwark bench load}: how many applications a second are decided through HTTP with all of their evidence on disk, by a server that
 * shares the machine with its database and with this program; and how long an answer takes at half of that.
 */
public final class LoadTest {

    private static final double GOAL_PER_SECOND = 1_000;
    private static final double GOAL_MILLISECONDS = 50;
    private static final int CONNECTIONS = 64;
    private static final int WARM_UP = 20_000; // until the compiler has little left to do

    private LoadTest() {}

    /**
     * Measures and prints.
     *
     * @param seconds about how long each of the two measurements takes
     */
    public static void run(PrintStream out, int seconds) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("bulwark-load");
        try (ServerProcess server = ServerProcess.start(folder)) {
            measure(out, server, seconds);
        } finally {
            remove(folder);
        }
    }

    private static void measure(PrintStream out, ServerProcess server, int seconds)
            throws IOException, InterruptedException {
        Load load = new Load(server.port(), CONNECTIONS);
        Requests requests = new Requests();
        out.println("PostgreSQL: " + Database.of(server.house()).durability());
        out.println("Warming up …");
        load.asFastAsPossible(requests.next(WARM_UP, server.token()));
        Load.Outcome warm = load.asFastAsPossible(requests.next(WARM_UP / 4, server.token()));
        List<byte[]> many = requests.next((int) (warm.rate() * seconds), server.token());
        CpuTime before = server.cpu();
        Load.Outcome fast = load.asFastAsPossible(many);
        CpuTime used = server.cpu().since(before);
        say(out, "as fast as answers come, " + CONNECTIONS + " connections", fast);
        out.println("processor time a decision: " + used.each(fast.decided()));
        double half = fast.rate() / 2;
        Load.Outcome calm = load.at(half, requests.next((int) (half * seconds), server.token()));
        say(out, "at half of that", calm);
        double goalHalf = GOAL_PER_SECOND / 2;
        Load.Outcome goal = load.at(goalHalf, requests.next((int) (goalHalf * seconds), server.token()));
        say(out, "at 500 a second", goal);
        out.printf(
                Locale.ROOT,
                "goals: at least %.0f decisions/s: %s; p99 at most %.0f ms at half of the measured rate: %s, at half of the goal: %s%n",
                GOAL_PER_SECOND,
                said(fast.rate() >= GOAL_PER_SECOND),
                GOAL_MILLISECONDS,
                said(calm.milliseconds(0.99) <= GOAL_MILLISECONDS),
                said(goal.milliseconds(0.99) <= GOAL_MILLISECONDS));
    }

    private static String said(boolean reached) {
        return reached ? "reached" : "not reached";
    }

    private static void say(PrintStream out, String what, Load.Outcome outcome) {
        out.printf(
                Locale.ROOT,
                "%s: %.0f decisions/s for %.0f s; p50 %.1f ms, p99 %.1f ms, p99.9 %.1f ms, most %.1f ms; answers %s%n",
                what,
                outcome.rate(),
                outcome.seconds(),
                outcome.milliseconds(0.5),
                outcome.milliseconds(0.99),
                outcome.milliseconds(0.999),
                outcome.milliseconds(1),
                outcome.statuses());
    }

    /** Applications that differ, in order and within what the products offer. */
    private static final class Requests {
        private final JsonMapper json = JsonMapper.shared();
        private final SampleRequests stream = new SampleRequests(
                ApplicationStream.of(SamplePortfolio.of(20_260_101L, 400, Currency.getInstance("EUR"))), products());
        private long next = 10_000_000;

        List<byte[]> next(int count, String token) {
            List<byte[]> requests = new ArrayList<>(count);
            while (requests.size() < count) {
                long k = next++;
                requests.add(HttpConnection.post(
                        "/api/decision/applications",
                        "Authorization: Bearer " + token + "\r\nIdempotency-Key: load-" + k + "\r\n",
                        json.writeValueAsBytes(stream.request(k))));
            }
            return requests;
        }

        private static List<Product> products() {
            return SampleDocuments.PRODUCTS.stream()
                    .map(code -> ProductFile.read(SampleDocuments.product(code), code)
                            .value())
                    .toList();
        }
    }

    static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
