package org.bulwark.server.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.bulwark.server.RawHttp;
import org.bulwark.server.RawHttp.Ask;
import org.bulwark.server.Server;
import org.bulwark.server.TestAccounts;
import org.bulwark.server.TestServer;
import org.bulwark.server.access.UserRole;
import org.bulwark.server.access.token.Tokens;
import org.bulwark.server.fuzz.Judge;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Too much: long, deep, wide, slow, packed, or not as long as it says. Each is refused in so many words, and the next one is served. */
@ExtendWith(TestServer.class)
class HugeBodiesTest {

    private static final String FROM = "127.4.0.1";
    private static final String ONE = "/api/decision/applications";
    private static final String MANY = ONE + "/bulk";
    private static final String JSON = "Content-Type: application/json";
    private static final int MOST = 256 << 10;

    private static String token(Server server) {
        return "Authorization: Bearer "
                + server.part(Tokens.class)
                        .issue(
                                TestAccounts.make(server, UserRole.MACHINE, Set.of())
                                        .account(),
                                Instant.now())
                        .token();
    }

    private record Try(Ask ask, Integer... statuses) {}

    private static Try post(String path, String body, Integer... statuses) {
        return new Try(new Ask("POST", path, List.of(JSON), body.getBytes(StandardCharsets.UTF_8)), statuses);
    }

    private static Map<String, Try> tries() {
        Map<String, Try> tries = new LinkedHashMap<>();
        String wide =
                IntStream.range(0, 20_000).mapToObj(i -> "\"k" + i + "\":1").collect(Collectors.joining(",", "{", "}"));
        tries.put("a byte more than is read", post(ONE, "{\"a\":\"" + "x".repeat(MOST - 7) + "\"}", 413));
        tries.put("many times more than is read", post(ONE, "x".repeat(8 * MOST), 413));
        tries.put("blanks without end", post(ONE, " ".repeat(MOST + 1), 413));
        tries.put("a level more than is read", post(ONE, "{\"a\":".repeat(17) + "1" + "}".repeat(17), 400));
        tries.put("fifty thousand levels of arrays", post(ONE, "[".repeat(50_000) + "]".repeat(50_000), 400));
        tries.put("fifty thousand levels that never close", post(ONE, "{\"a\":".repeat(50_000), 400));
        tries.put(
                "a deep field within a good frame",
                post(ONE, "{\"applicant\":{\"name\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}}", 400));
        tries.put("a text longer than any", post(ONE, "{\"product\":\"" + "x".repeat(20_001) + "\"}", 400));
        tries.put("a name longer than any", post(ONE, "{\"" + "x".repeat(201) + "\":1}", 400));
        tries.put("a number of a hundred thousand digits", post(ONE, "{\"product\":" + "9".repeat(100_000) + "}", 400));
        tries.put("a number with a huge exponent", post(ONE, "{\"product\":1e999999999}", 400, 422));
        tries.put("twenty thousand keys", post(ONE, wide, 422));
        tries.put("keys with one hash", post(ONE, colliding(), 422));
        tries.put("a key twice", post(ONE, "{\"product\":\"a\",\"product\":\"b\"}", 400));
        tries.put("two values", post(ONE, "{} {}", 400));
        tries.put(
                "one application too many in bulk",
                post(MANY, "[" + String.join(",", Collections.nCopies(1_001, "{}")) + "]", 413));
        tries.put("a deep one among many", post(MANY, "[{},{\"a\":" + "[".repeat(40) + "]".repeat(40) + "}]", 400));
        tries.put("a list within the list", post(MANY, "[[{}]]", 400));
        tries.put("no list where one is due", post(MANY, "{}", 400));
        tries.put("more bulk than is read", post(MANY, " ".repeat((16 << 20) + 1), 413));
        tries.put(
                "many empty ones, told one by one",
                post(MANY, "[" + String.join(",", Collections.nCopies(1_000, "{}")) + "]", 200));
        tries.put("a packed body that unpacks to a gigabyte", packed());
        tries.put(
                "a length that is not there",
                new Try(
                        new Ask(
                                "POST",
                                ONE,
                                List.of(JSON, "Transfer-Encoding: chunked"),
                                bytes("zz\r\nxx\r\n0\r\n\r\n")),
                        400));
        tries.put(
                "pieces that add up to too much",
                new Try(new Ask("POST", ONE, List.of(JSON, "Transfer-Encoding: chunked"), chunks(40, 16 << 10)), 413));
        tries.put(
                "a piece as long as the world",
                new Try(
                        new Ask(
                                "POST",
                                ONE,
                                List.of(JSON, "Transfer-Encoding: chunked"),
                                bytes("7fffffffffffffff\r\nx")),
                        400,
                        413));
        tries.put(
                "a length below nothing",
                new Try(new Ask("POST", ONE, List.of(JSON, "Content-Length: -5"), bytes("{}")), 400));
        tries.put(
                "two lengths",
                new Try(
                        new Ask("POST", ONE, List.of(JSON, "Content-Length: 2", "Content-Length: 3"), bytes("{}x")),
                        400));
        tries.put(
                "a length that says more than the world",
                new Try(
                        new Ask("POST", ONE, List.of(JSON, "Content-Length: 99999999999999999999"), bytes("{}")),
                        400,
                        413));
        tries.put("an address of thirty thousand signs", new Try(Ask.get(ONE + "/" + "a".repeat(30_000)), 400, 414));
        tries.put(
                "a header of thirty thousand signs", new Try(Ask.get(ONE, "X-Much: " + "a".repeat(30_000)), 400, 431));
        tries.put(
                "twenty thousand parameters",
                new Try(Ask.get("/api/decision/referrals?" + "a=1&".repeat(1_500)), 400, 403));
        return tries;
    }

    @TestFactory
    Stream<DynamicTest> itIsRefusedToSend(Server server) {
        String token = token(server);
        return tries().entrySet().stream()
                .map(one -> DynamicTest.dynamicTest(one.getKey(), () -> {
                    RawHttp.Answer answer =
                            RawHttp.send(server, FROM, one.getValue().ask.with(token));
                    assertThat(answer.status()).as(start(answer.text())).isIn((Object[]) one.getValue().statuses);
                    assertThat(Judge.fault(answer)).isEmpty();
                    assertThat(RawHttp.send(server, FROM, Ask.get("/actuator/health"))
                                    .status())
                            .isEqualTo(200);
                }));
    }

    @Test
    void aSlowSenderIsHeardOutWhileOthersAreServed(Server server) {
        Ask ask = new Ask(
                "POST",
                ONE,
                List.of(JSON, token(server)),
                bytes(GoodRequest.at(server, "HUGE1").json()));
        RawHttp.Answer answer = RawHttp.send(server, FROM, RawHttp.bytes(server, ask), 150);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    @Test
    void aBodyThatStaysAwayIsNotWaitedForWithoutEnd(Server server) {
        Ask ask = new Ask("POST", ONE, List.of(JSON, token(server), "Content-Length: 5000"), bytes("{\"product\":"));
        RawHttp.Answer answer = RawHttp.send(server, FROM, ask);
        assertThat(answer.status()).isIn(400, 408);
        assertThat(Judge.fault(answer)).isEmpty();
    }

    @Test
    void aSecondRequestHiddenBehindAShortLengthIsNotTaken(Server server) {
        String hidden = "POST " + ONE + "/bulk HTTP/1.1\r\nHost: x\r\n\r\n";
        Ask ask = new Ask(
                "POST",
                ONE,
                List.of(JSON, token(server), "Content-Length: 2", "Transfer-Encoding: chunked"),
                bytes("0\r\n\r\n" + hidden));
        RawHttp.Answer answer = RawHttp.send(server, FROM, ask);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).doesNotContain("HTTP/1.1");
    }

    @Test
    void aFormOfMegabytesIsRefusedBeforeAnybodyIsAsked(Server server) {
        Ask ask = new Ask(
                "POST",
                "/access/login",
                List.of("Content-Type: application/x-www-form-urlencoded"),
                bytes("login=" + "x".repeat(3 << 20)));
        RawHttp.Answer answer = RawHttp.send(server, FROM, ask);
        assertThat(answer.status()).isIn(400, 403, 413);
        assertThat(Judge.fault(answer)).isEmpty();
    }

    /** A gigabyte of blanks, packed to a megabyte: nobody unpacks it, because nobody said that packed bodies are read. */
    private static Try packed() {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            byte[] blanks = new byte[1 << 20];
            for (int i = 0; i < 100; i++) {
                out.write(blanks);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Try(
                new Ask("POST", ONE, List.of(JSON, "Content-Encoding: gzip"), packed.toByteArray()), 400, 413, 415);
    }

    private static byte[] chunks(int many, int size) {
        String one = Integer.toHexString(size) + "\r\n" + " ".repeat(size) + "\r\n";
        return bytes(one.repeat(many) + "0\r\n\r\n");
    }

    /** Texts of twelve letters that all have one hash: {@code Aa} and {@code BB} have the same. */
    private static String colliding() {
        return IntStream.range(0, 4_096)
                .mapToObj(i -> IntStream.range(0, 12)
                        .mapToObj(bit -> (i >> bit & 1) == 0 ? "Aa" : "BB")
                        .collect(Collectors.joining()))
                .map(key -> "\"" + key + "\":1")
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String start(String text) {
        return text.substring(0, Math.min(300, text.length()));
    }
}
