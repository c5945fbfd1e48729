package org.bulwark.server.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.bulwark.server.RawHttp;
import org.bulwark.server.RawHttp.Ask;
import org.bulwark.server.Server;
import org.bulwark.server.TestServer;
import org.bulwark.server.access.UserRole;
import org.bulwark.server.web.description.Document;
import org.bulwark.server.web.description.Document.Operation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the description of the API and asks every operation a seeded stream of requests, from nearly right to absurd. None may end in a
 * 5xx, without an answer, with something of the inside, or in a way that the description does not know.
 * {@code -Dbulwark.fuzz.rounds=2000} asks longer, {@code -Dbulwark.fuzz.seed=7} asks other things.
 */
@Tag("slow")
@ExtendWith(TestServer.class)
class FuzzTest {

    static final long SEED = Long.getLong("bulwark.fuzz.seed", 20_260_301);
    static final int ROUNDS = Integer.getInteger("bulwark.fuzz.rounds", 10);

    private static final int MOST_FAULTS = 6;
    private static final AtomicLong SENT = new AtomicLong();
    private static final AtomicLong TAKEN = new AtomicLong();

    @TestFactory
    Stream<DynamicTest> nothingThatIsAskedBreaksAnOperation(Server server) {
        Crowd crowd = new Crowd(server);
        Map<String, List<String>> things = Things.in(server, crowd);
        Document document = Document.of(server);
        Promises promises = new Promises(document);
        Stories stories = Stories.listen();
        return document.operations().stream()
                .map(operation -> DynamicTest.dynamicTest(operation.name(), () -> {
                    List<String> faults = new ArrayList<>();
                    stories.told();
                    for (int round = 0; round < ROUNDS && faults.size() < MOST_FAULTS; round++) {
                        Chance chance = new Chance(SEED, operation.name(), round);
                        Ask ask = Shots.of(operation, new Drawn(document, things, chance));
                        ask = asSomebody(ask, operation, crowd, chance);
                        RawHttp.Answer answer = RawHttp.send(server, crowd.address(), ask);
                        SENT.incrementAndGet();
                        TAKEN.addAndGet(answer.status() / 100 == 2 ? 1 : 0);
                        String asked = round + ": " + ask.method() + " " + Judge.start(ask.target()) + " "
                                + ask.headers().stream()
                                        .filter(line -> !line.startsWith("Auth"))
                                        .map(Judge::start)
                                        .toList()
                                + " " + Judge.start(new String(ask.body(), StandardCharsets.UTF_8));
                        Judge.fault(answer)
                                .ifPresent(fault -> faults.add(fault + " <- " + asked + "\n    " + stories.told()));
                        if (ask.method().equals(operation.method())) {
                            promises.broken(operation, answer).ifPresent(fault -> faults.add(fault + " <- " + asked));
                        }
                        unknown(operation, ask, answer).ifPresent(fault -> faults.add(fault + " <- " + asked));
                    }
                    assertThat(faults).as("seed %s", SEED).isEmpty();
                }))
                .onClose(stories::close);
    }

    @AfterAll
    static void count() {
        System.out.println(
                "Fuzzing of the API: seed " + SEED + ", " + SENT + " requests, " + TAKEN + " of them taken.");
    }

    private static Ask asSomebody(Ask ask, Operation operation, Crowd crowd, Chance chance) {
        List<String> needs = operation
                .node()
                .path("x-needs")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
        List<UserRole> roles = Stream.of(UserRole.values())
                .filter(role ->
                        role.permissions().stream().map(Enum::name).toList().containsAll(needs))
                .toList();
        return switch (chance.below(30)) {
            case 0 -> ask;
            case 1 -> ask.with("Authorization: Bearer " + chance.of(Nasty.TEXTS).replaceAll("[\\r\\n]", ""));
            case 2 -> ask.with("Authorization: Basic \u00e4");
            case 3 -> ask.with(crowd.token(chance.of(List.of(UserRole.values()))));
            default -> ask.with(crowd.token(chance.of(roles)));
        };
    }

    /** A problem that the description does not tell of. What is asked in another way than it says is nobody's promise. */
    private static Optional<String> unknown(Operation operation, Ask ask, RawHttp.Answer answer) {
        boolean problem = answer.header("Content-Type").orElse("").startsWith("application/problem+json");
        if (!problem
                || !ask.method().equals(operation.method())
                || answer.status() >= 500
                || answer.text().isEmpty()) {
            return Optional.empty();
        }
        JsonNode told = JsonMapper.shared().readTree(answer.text());
        String code = told.path("code").asString("");
        if (code.isEmpty() || told.path("remedy").asString("").isEmpty()) {
            return Optional.of("a problem without code or remedy: " + answer.text());
        }
        JsonNode response = operation.node().path("responses").path(Integer.toString(answer.status()));
        boolean known = response.findValues("enum").stream()
                .flatMap(JsonNode::valueStream)
                .anyMatch(one -> one.asString().equals(code));
        boolean elsewhere = code.equals("web/not-found"); // another address, after all
        return known || elsewhere
                ? Optional.empty()
                : Optional.of(answer.status() + " " + code + " is not described: "
                        + told.path("detail").asString(""));
    }
}
