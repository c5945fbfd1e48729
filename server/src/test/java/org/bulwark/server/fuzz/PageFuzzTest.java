package org.bulwark.server.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.bulwark.server.RawHttp;
import org.bulwark.server.RawHttp.Ask;
import org.bulwark.server.Server;
import org.bulwark.server.TestServer;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.UserRole;
import org.bulwark.server.access.guard.AccessRule;
import org.bulwark.server.access.guard.AccessRule.ForHolders;
import org.bulwark.server.access.guard.Endpoint;
import org.bulwark.server.access.guard.Endpoints;
import org.bulwark.server.web.description.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The same for the pages: every address with parameters and forms that no page of ours would send. */
@Tag("slow")
@ExtendWith(TestServer.class)
class PageFuzzTest {

    /** Half as long as the API: pages have fewer shapes. */
    private static final int ROUNDS = Math.max(1, FuzzTest.ROUNDS / 2);

    private static final int MOST_FAULTS = 6;
    private static final AtomicLong SENT = new AtomicLong();

    /** What lists and forms read by name out of all parameters, beside what handlers name. */
    private static final List<String> READ =
            List.of("q", "sort", "after", "before", "status", "branch", "owner", "least", "from", "until");

    @TestFactory
    Stream<DynamicTest> nothingThatIsAskedBreaksAPage(Server server) {
        Crowd crowd = new Crowd(server);
        Map<String, List<String>> things = Things.in(server, crowd);
        Document none = new Document(JsonMapper.shared().readTree("{}"));
        Stories stories = Stories.listen();
        return server.part(Endpoints.class).all().stream()
                .filter(endpoint -> !endpoint.isApi() && !endpoint.pattern().startsWith("/gallery"))
                .map(endpoint -> DynamicTest.dynamicTest(endpoint.name(), () -> {
                    List<String> names = names(endpoint);
                    List<String> faults = new ArrayList<>();
                    stories.told();
                    for (int round = 0; round < ROUNDS && faults.size() < MOST_FAULTS; round++) {
                        Chance chance = new Chance(FuzzTest.SEED, endpoint.name(), round);
                        UserRole role = role(endpoint, chance);
                        Ask bare = ask(endpoint, names, new Drawn(none, things, chance));
                        Ask ask = bare;
                        for (String line : crowd.session(role)) {
                            ask = ask.with(line);
                        }
                        RawHttp.Answer answer = RawHttp.send(server, crowd.address(), ask);
                        SENT.incrementAndGet();
                        int number = round;
                        Judge.fault(answer)
                                .ifPresent(fault -> faults.add(fault + " <- " + number + ": " + bare.method() + " "
                                        + Judge.start(bare.target()) + " " + bare.headers() + " "
                                        + Judge.start(new String(bare.body(), StandardCharsets.UTF_8)) + "\n    "
                                        + stories.told()));
                        if (isOut(endpoint, answer)) {
                            crowd.goHome(role);
                        }
                    }
                    assertThat(faults).as("seed %s", FuzzTest.SEED).isEmpty();
                }))
                .onClose(stories::close);
    }

    @AfterAll
    static void count() {
        System.out.println("Fuzzing of the pages: seed " + FuzzTest.SEED + ", " + SENT + " requests.");
    }

    private static boolean isOut(Endpoint endpoint, RawHttp.Answer answer) {
        return answer.header("Location").orElse("").contains("/access/login")
                || (endpoint.pattern().equals("/access/password") && answer.status() == 302);
    }

    private static UserRole role(Endpoint endpoint, Chance chance) {
        AccessRule rule = endpoint.rule().orElseThrow();
        List<UserRole> roles = Stream.of(UserRole.values())
                .filter(role -> role != UserRole.MACHINE)
                .filter(role -> !(rule instanceof ForHolders(var needed))
                        || role.permissions().containsAll(needed))
                .toList();
        return chance.oneIn(20) ? UserRole.AUDITOR : chance.of(roles);
    }

    private static Ask ask(Endpoint endpoint, List<String> names, Drawn drawn) {
        Chance chance = drawn.chance();
        JsonNode text = JsonMapper.shared().readTree("{\"type\":\"string\"}");
        String path = endpoint.pattern();
        for (String variable : endpoint.variables()) {
            path = path.replaceAll(
                    "\\{\\*?" + variable + "[^}]*}",
                    Matcher.quoteReplacement(Shots.encoded(drawn.parameter(variable, text), chance)));
        }
        List<String> headers = new ArrayList<>(Headers.odd(chance));
        String form = Shots.form(names, drawn);
        if (endpoint.method().equals("GET")) {
            return new Ask("GET", path + "?" + form, headers, new byte[0]);
        }
        boolean json = endpoint.pattern().startsWith("/access/passkeys");
        headers.add(Headers.type(
                json && chance.oneIn(2) ? "application/json" : "application/x-www-form-urlencoded", chance));
        byte[] body = json && chance.oneIn(2)
                ? JsonText.of(Nasty.value(chance)).getBytes(StandardCharsets.UTF_8)
                : form.getBytes(StandardCharsets.UTF_8);
        return new Ask(endpoint.method(), path, headers, body);
    }

    /** The names of a handler's parameters, and of the components of records among them. */
    private static List<String> names(Endpoint endpoint) throws ClassNotFoundException {
        Set<String> names = new LinkedHashSet<>();
        String[] place = endpoint.handler().split("[#\\[]", -1);
        for (var method : Class.forName(place[0]).getDeclaredMethods()) {
            if (method.getName().equals(place[1])) {
                for (var parameter : method.getParameters()) {
                    names.add(parameter.getName());
                    if (parameter.getType().isRecord() && parameter.getType() != Caller.class) {
                        Stream.of(parameter.getType().getRecordComponents()).forEach(one -> names.add(one.getName()));
                    }
                    if (parameter.getType() == Map.class) {
                        names.addAll(READ);
                    }
                }
            }
        }
        names.removeAll(endpoint.variables());
        names.removeAll(Set.of("caller", "model", "flash", "request", "response", "language", "locale"));
        return List.copyOf(names);
    }
}
