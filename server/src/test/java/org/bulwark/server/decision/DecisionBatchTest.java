package org.bulwark.server.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.bulwark.decision.Decision;
import org.bulwark.decision.Outcome;
import org.bulwark.server.Server;
import org.bulwark.server.TestServer;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.UserRole;
import org.bulwark.server.sample.SampleRequests;
import org.bulwark.server.sample.TestBank;
import org.bulwark.server.web.StrictJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestServer.class)
class DecisionBatchTest {

    private static final Caller MACHINE = new Caller(
            UUID.randomUUID(),
            "machine-of-a-test",
            "Machine",
            Set.of(UserRole.MACHINE),
            Set.of(),
            Instant.EPOCH,
            Caller.Means.TOKEN);

    @Test
    void everyApplicationIsDecidedAndItsEvidenceSaysHow(Server server) {
        SampleRequests requests = TestBank.in(server);
        List<Decided> decided = new ArrayList<>();
        int refused = 0;
        List<CompletableFuture<Landed>> landing = new ArrayList<>();
        for (long k = 1000; k < 1300; k++) {
            try {
                landing.add(server.part(Intake.class).decide(arrival(server, requests.request(k), Optional.empty())));
            } catch (InvalidApplication e) {
                refused++;
            }
        }
        for (CompletableFuture<Landed> one : landing) {
            assertThat(one.join())
                    .isInstanceOfSatisfying(
                            Landed.There.class, there -> decided.add(there.now().orElseThrow()));
        }
        assertThat(refused).as("applications beyond what the products offer").isLessThan(60);
        assertThat(decided.stream().map(d -> d.decision().outcome()).distinct())
                .containsExactlyInAnyOrder(Outcome.values());
        ApplicationReader reader = server.part(ApplicationReader.class);
        for (Decided one : decided.subList(0, 20)) {
            ApplicationRow row = reader.row(one.id(), MACHINE);
            Decision kept = reader.evidence(row, reader.answers(one.id()).getFirst())
                    .orElseThrow()
                    .decision();
            assertThat(kept).isEqualTo(one.decision());
            assertThat(row.outcome()).isEqualTo(one.decision().outcome());
        }
    }

    @Test
    void theSameKeyGetsTheSameAnswerAndAnotherRequestIsRefused(Server server) {
        SampleRequests requests = TestBank.in(server);
        Map<String, Object> request = valid(server, requests, 2000);
        Optional<String> key = Optional.of("key-" + UUID.randomUUID());
        Intake intake = server.part(Intake.class);
        UUID first =
                ((Landed.There) intake.decide(arrival(server, request, key)).join()).application();
        assertThat(intake.decide(arrival(server, request, key)).join())
                .isEqualTo(new Landed.There(first, Optional.empty()));
        Map<String, Object> other = valid(server, requests, 2050);
        assertThat(intake.decide(arrival(server, other, key)).join())
                .isInstanceOfSatisfying(
                        Landed.Refused.class,
                        refused -> assertThat(refused.why().problem().code()).isEqualTo(ApplicationProblem.KEY_REUSED));
    }

    @Test
    void whatIsAcceptedIsDecidedSoonAndOnce(Server server) throws Exception {
        SampleRequests requests = TestBank.in(server);
        Arrival arrival = arrival(server, valid(server, requests, 3000), Optional.empty());
        server.part(Intake.class).accept(arrival);
        ApplicationReader reader = server.part(ApplicationReader.class);
        for (int i = 0; i < 400 && reader.find(arrival.id()).isEmpty(); i++) {
            Thread.sleep(50);
        }
        assertThat(reader.find(arrival.id())).isPresent();
        assertThat(reader.answers(arrival.id())).hasSize(1);
        assertThat(server.part(WaitingRoom.class).find(arrival.id())).isEmpty();
    }

    private static Map<String, Object> valid(Server server, SampleRequests requests, long from) {
        for (long k = from; k < from + 50; k++) {
            try {
                arrival(server, requests.request(k), Optional.empty());
                return requests.request(k);
            } catch (InvalidApplication e) {
                // beyond what the product offers: the next one
            }
        }
        throw new AssertionError("no application that the products offer");
    }

    private static Arrival arrival(Server server, Map<String, Object> request, Optional<String> key) {
        return server.part(Intake.class)
                .arrival(request, server.part(StrictJson.class).bytes(request), key, MACHINE);
    }
}
