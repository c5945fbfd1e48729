package org.bulwark.server.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bulwark.server.Server;
import org.bulwark.server.TestAccounts;
import org.bulwark.server.TestServer;
import org.bulwark.server.access.UserRole;
import org.bulwark.server.access.token.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Idempotency keys sent again: with another body, by another caller, at the same instant, in another form. One request is one application. */
@ExtendWith(TestServer.class)
class ReplayedKeysTest {

    private static final String ONE = "/api/decision/applications";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** Another system of the bank. */
    private record Machine(Server server, String token) {

        static Machine of(Server server) {
            return new Machine(
                    server,
                    server.part(Tokens.class)
                            .issue(
                                    TestAccounts.make(server, UserRole.MACHINE, Set.of())
                                            .account(),
                                    Instant.now())
                            .token());
        }

        HttpResponse<String> send(String path, String key, String body, String... more) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.url() + path))
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", key)
                    .POST(HttpRequest.BodyPublishers.ofString(body));
            for (int i = 0; i < more.length; i += 2) {
                request.header(more[i], more[i + 1]);
            }
            try {
                return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static JsonNode tree(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private static String id(HttpResponse<String> answer) {
        return tree(answer).path("id").asString("");
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static int count(Server server, String branch) {
        return server.part(JdbcClient.class)
                .sql("select count(*) from decision.application where branch = ?")
                .param(branch)
                .query((row, n) -> row.getInt(1))
                .single();
    }

    @Test
    void theSameAgainIsTheSameAnswerAndOneApplication(Server server) {
        Machine machine = Machine.of(server);
        String key = key();
        String body = GoodRequest.at(server, "KEY1").json();
        HttpResponse<String> first = machine.send(ONE, key, body);
        HttpResponse<String> again = machine.send(ONE, key, body);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.headers().firstValue("Idempotency-Replayed")).hasValue("true");
        assertThat(tree(again)).isEqualTo(tree(first));
        assertThat(count(server, "KEY1")).isEqualTo(1);
    }

    @Test
    void anotherAmountUnderTheKeyIsRefused(Server server) {
        Machine machine = Machine.of(server);
        String key = key();
        GoodRequest good = GoodRequest.at(server, "KEY2");
        machine.send(ONE, key, good.json());
        HttpResponse<String> other = machine.send(
                ONE,
                key,
                good.with("application", what -> what.put("amount", "1000.00")).json());
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(other.body()).contains("decision/key-reused").doesNotContain("\"id\"");
        assertThat(count(server, "KEY2")).isEqualTo(1);
    }

    @Test
    void theSameWordsWrittenOtherwiseAreAnotherBody(Server server) {
        Machine machine = Machine.of(server);
        String key = key();
        String body = GoodRequest.at(server, "KEY3").json();
        machine.send(ONE, key, body);
        assertThat(machine.send(ONE, key, " " + body).statusCode()).isEqualTo(409);
    }

    @Test
    void anotherCallersKeyOpensNothing(Server server) {
        String key = key();
        String body = GoodRequest.at(server, "KEY4").json();
        HttpResponse<String> theirs = Machine.of(server).send(ONE, key, body);
        HttpResponse<String> ours = Machine.of(server).send(ONE, key, body);
        assertThat(ours.statusCode()).isEqualTo(201);
        assertThat(id(ours)).isNotEqualTo(id(theirs));
    }

    @Test
    void atTheSameInstantThereIsOneApplication(Server server) {
        Machine machine = Machine.of(server);
        String key = key();
        String body = GoodRequest.at(server, "KEY5").json();
        List<HttpResponse<String>> answers = together(12, i -> machine.send(ONE, key, body));
        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isIn(200, 201));
        assertThat(answers.stream().map(ReplayedKeysTest::id).distinct()).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 201))
                .hasSize(1);
        assertThat(count(server, "KEY5")).isEqualTo(1);
    }

    @Test
    void atTheSameInstantWithDifferentBodiesOneWins(Server server) {
        Machine machine = Machine.of(server);
        String key = key();
        GoodRequest good = GoodRequest.at(server, "KEY6");
        List<HttpResponse<String>> answers = together(
                12,
                i -> machine.send(
                        ONE,
                        key,
                        good.with("application", what -> what.put("amount", (10_000 + i) + ".00"))
                                .json()));
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 201))
                .hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 409))
                .hasSize(11);
        assertThat(count(server, "KEY6")).isEqualTo(1);
    }

    @Test
    void acceptedForLaterAndThenAskedForNowIsOneApplication(Server server) {
        Machine machine = Machine.of(server);
        String key = key();
        String body = GoodRequest.at(server, "KEY7").json();
        HttpResponse<String> later = machine.send(ONE, key, body, "Prefer", "respond-async");
        HttpResponse<String> now = machine.send(ONE, key, body);
        HttpResponse<String> again = machine.send(ONE, key, body, "Prefer", "respond-async");
        assertThat(later.statusCode()).isEqualTo(202);
        assertThat(now.statusCode()).as(now.body()).isIn(200, 201);
        assertThat(again.statusCode()).as(again.body()).isIn(200, 202);
        assertThat(List.of(id(now), id(again))).containsOnly(id(later));
    }

    @Test
    void decidedNowAndThenAskedForLaterIsOneApplication(Server server) {
        Machine machine = Machine.of(server);
        String key = key();
        String body = GoodRequest.at(server, "KEY8").json();
        HttpResponse<String> now = machine.send(ONE, key, body);
        HttpResponse<String> later = machine.send(ONE, key, body, "Prefer", "respond-async");
        assertThat(later.statusCode()).isIn(200, 202);
        assertThat(id(later)).isEqualTo(id(now));
        assertThat(count(server, "KEY8")).isEqualTo(1);
    }

    @Test
    void acceptedForLaterAnotherBodyIsRefused(Server server) {
        Machine machine = Machine.of(server);
        String key = key();
        GoodRequest good = GoodRequest.at(server, "KEY9");
        machine.send(ONE, key, good.json(), "Prefer", "respond-async");
        String other =
                good.with("application", what -> what.put("amount", "1000.00")).json();
        assertThat(machine.send(ONE, key, other, "Prefer", "respond-async").statusCode())
                .isEqualTo(409);
        assertThat(machine.send(ONE, key, other).statusCode()).isEqualTo(409);
    }

    @Test
    void aRefusedApplicationLeavesItsKeyFree(Server server) {
        Machine machine = Machine.of(server);
        String key = key();
        GoodRequest good = GoodRequest.at(server, "KEY10");
        String bad = good.with("application", what -> what.put("amount", "-1")).json();
        assertThat(machine.send(ONE, key, bad).statusCode()).isEqualTo(422);
        assertThat(machine.send(ONE, key, good.json()).statusCode()).isEqualTo(201);
    }

    @Test
    void bulkSentAgainIsTheSameAlsoWithDoublesInIt(Server server) {
        Machine machine = Machine.of(server);
        String key = key();
        String one = GoodRequest.at(server, "KEY11").json();
        String body =
                "[" + one + "," + one + "," + GoodRequest.at(server, "KEY11").json() + "]";
        List<String> first = ids(machine.send(ONE + "/bulk", key, body));
        List<String> again = ids(machine.send(ONE + "/bulk", key, body));
        assertThat(first).hasSize(3).doesNotHaveDuplicates().doesNotContain("");
        assertThat(again).isEqualTo(first);
        assertThat(count(server, "KEY11")).isEqualTo(3);
    }

    @Test
    void bulkInAnotherOrderIsRefusedItemByItem(Server server) {
        Machine machine = Machine.of(server);
        String key = key();
        String one = GoodRequest.at(server, "KEY12").json();
        String two = GoodRequest.at(server, "KEY12").json();
        machine.send(ONE + "/bulk", key, "[" + one + "," + two + "]");
        JsonNode turned = tree(machine.send(ONE + "/bulk", key, "[" + two + "," + one + "]"));
        assertThat(turned.valueStream().map(item -> item.path("problem").asString("")))
                .containsExactly("decision/key-reused", "decision/key-reused");
        assertThat(count(server, "KEY12")).isEqualTo(2);
    }

    @Test
    void aKeyThatAnItemOfBulkWillHaveIsNoWayIntoIt(Server server) {
        Machine machine = Machine.of(server);
        String key = key();
        String mine = GoodRequest.at(server, "KEY13").json();
        HttpResponse<String> early = machine.send(ONE, key + "/0", mine);
        JsonNode items = tree(machine.send(
                ONE + "/bulk", key, "[" + GoodRequest.at(server, "KEY13").json() + "]"));
        assertThat(early.statusCode()).isEqualTo(201);
        assertThat(items.get(0).path("problem").asString("")).isEqualTo("decision/key-reused");
        assertThat(items.toString()).doesNotContain(id(early));
    }

    @Test
    void bulkAtTheSameInstantIsDecidedOnce(Server server) {
        Machine machine = Machine.of(server);
        String key = key();
        String body = "[" + GoodRequest.at(server, "KEY14").json() + ","
                + GoodRequest.at(server, "KEY14").json() + "]";
        List<HttpResponse<String>> answers = together(6, i -> machine.send(ONE + "/bulk", key, body));
        assertThat(answers.stream().map(ReplayedKeysTest::ids).distinct()).hasSize(1);
        assertThat(count(server, "KEY14")).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a\tb", "a key of words"})
    void aKeyOfOtherSignsIsRefused(String key, Server server) {
        assertThat(Machine.of(server)
                        .send(ONE, key, GoodRequest.at(server, "KEY15").json())
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aKeyThatIsTooLongIsRefusedAlsoInBulk(Server server) {
        Machine machine = Machine.of(server);
        String body = GoodRequest.at(server, "KEY16").json();
        assertThat(machine.send(ONE, "k".repeat(129), body).statusCode()).isEqualTo(400);
        HttpResponse<String> bulk = machine.send(ONE + "/bulk", "k".repeat(128), "[" + body + "]");
        assertThat(bulk.statusCode()).isEqualTo(200);
        assertThat(bulk.body()).contains("decision/key-invalid");
        assertThat(count(server, "KEY16")).isZero();
    }

    private static List<String> ids(HttpResponse<String> bulk) {
        return tree(bulk)
                .valueStream()
                .map(item -> item.path("application").path("id").asString(""))
                .toList();
    }

    private interface Sending {
        HttpResponse<String> send(int number);
    }

    private static List<HttpResponse<String>> together(int many, Sending sending) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return IntStream.range(0, many).mapToObj(i -> threads.submit(() -> sending.send(i))).toList().stream()
                    .map(future -> {
                        try {
                            return Objects.requireNonNull(future.get());
                        } catch (ExecutionException | InterruptedException e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .toList();
        }
    }
}
