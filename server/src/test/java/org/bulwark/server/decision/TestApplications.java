package org.bulwark.server.decision;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.bulwark.decision.Outcome;
import org.bulwark.server.Server;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.UserRole;
import org.bulwark.server.data.Branches;
import org.bulwark.server.sample.SampleRequests;
import org.bulwark.server.sample.TestBank;
import org.bulwark.server.web.StrictJson;
import org.jspecify.annotations.NullMarked;

/** Applications of new firms, taken in and decided as any other, until one gets the answer that a test is about. */
@NullMarked
public final class TestApplications {

    private static final AtomicLong NEXT = new AtomicLong(50_000);
    private static final int TRIES = 400;
    private static final Caller MACHINE = new Caller(
            UUID.randomUUID(),
            "machine-of-applications",
            "Machine",
            Set.of(UserRole.MACHINE),
            Set.of(),
            Instant.EPOCH,
            Caller.Means.TOKEN);

    private TestApplications() {}

    /** One that a person is to decide. */
    public static UUID referred(Server server, String branch, String amount) {
        return decided(server, branch, amount, Outcome.REFER, Map.of("turnover_change_percent", -50));
    }

    /** One that the policy approved. */
    public static UUID approved(Server server, String branch, String amount) {
        return decided(server, branch, amount, Outcome.APPROVE, Map.of("turnover_change_percent", 5));
    }

    /** One that the policy declined for a score or a rule that the applicant can do something about. */
    public static UUID declined(Server server, String branch, String amount) {
        return decided(server, branch, amount, Outcome.DECLINE, Map.of("tax_arrears", "99999000.00"));
    }

    private static UUID decided(
            Server server, String branch, String amount, Outcome wanted, Map<String, Object> applicant) {
        SampleRequests requests = TestBank.in(server);
        server.part(Branches.class).save(branch, "Branch " + branch);
        for (int i = 0; i < TRIES; i++) {
            long k = NEXT.incrementAndGet();
            Map<String, Object> request = requests.request(k);
            if (!"working-capital".equals(request.get("product"))) {
                continue;
            }
            try {
                Landed landed = server.part(Intake.class)
                        .decide(arrival(server, changed(request, k, branch, amount, applicant)))
                        .join();
                if (landed instanceof Landed.There(UUID id, Optional<Decided> now)
                        && now.orElseThrow().decision().outcome() == wanted) {
                    return id;
                }
            } catch (InvalidApplication e) {
                // what the simulation drew is beyond the product: the next one
            }
        }
        throw new AssertionError("none of " + TRIES + " applications came out as " + wanted);
    }

    private static Map<String, Object> changed(
            Map<String, Object> request, long k, String branch, String amount, Map<String, Object> facts) {
        Map<String, Object> applicant = copy(Objects.requireNonNull(request.get("applicant")));
        applicant.putAll(facts);
        applicant.put("name", "Mill " + k + " Ltd");
        applicant.put("number", "TEST-" + k);
        Map<String, Object> application = copy(Objects.requireNonNull(request.get("application")));
        application.put("amount", amount);
        application.put("term_months", 12);
        application.put("purpose", "stock and wages");
        Map<String, Object> changed = new LinkedHashMap<>(request);
        changed.remove("device");
        changed.put("branch", branch);
        changed.put("applicant", applicant);
        changed.put("application", application);
        return changed;
    }

    private static Map<String, Object> copy(Object object) {
        Map<String, Object> copy = new LinkedHashMap<>();
        ((Map<?, ?>) object).forEach((key, value) -> copy.put(String.valueOf(key), value));
        return copy;
    }

    private static Arrival arrival(Server server, Map<String, Object> request) {
        return server.part(Intake.class)
                .arrival(request, server.part(StrictJson.class).bytes(request), Optional.empty(), MACHINE);
    }
}
