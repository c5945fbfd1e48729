package org.bulwark.server.data.intake.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.apache.kafka.common.TopicPartition;
import org.bulwark.data.event.Lineage;
import org.bulwark.server.ApiUser;
import org.bulwark.server.BulwarkProperties;
import org.bulwark.server.Server;
import org.bulwark.server.ServerRole;
import org.bulwark.server.TestServer;
import org.bulwark.server.access.UserRole;
import org.bulwark.server.data.intake.Envelope;
import org.bulwark.server.data.intake.IntakeQueue;
import org.bulwark.server.data.intake.TestSources;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Events from a real broker: all in, each once, whatever is killed, stopped or shared; the offsets are those of the events. */
@NullMarked
@ExtendWith(TestServer.class)
@Tag("slow")
class KafkaIntakeTest {

    private static final int MOST_SECONDS = 45;

    @TempDir
    static Path folder;

    @SuppressWarnings("NullAway.Init") // made before the tests
    private static KafkaBroker broker;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        broker = KafkaBroker.start();
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    /** A member of the group over the database of a server. */
    private static KafkaIntake member(Server server, String topics) throws IOException {
        Path config = Files.writeString(
                folder.resolve(UUID.randomUUID() + ".properties"),
                "max.poll.records=100\nmetadata.max.age.ms=1000\nreconnect.backoff.max.ms=200\nheartbeat.interval.ms=300\n");
        KafkaProperties properties =
                new KafkaProperties(Optional.of(broker.servers()), topics, "group-" + topics, Optional.of(config));
        KafkaIntake.Parts parts = new KafkaIntake.Parts(
                server.part(Envelope.class), server.part(IntakeQueue.class), server.part(KafkaOffsets.class));
        BulwarkProperties house = new BulwarkProperties(
                folder, folder, Set.of(ServerRole.INTAKE), ZoneOffset.UTC, Currency.getInstance("EUR"));
        KafkaIntake member = new KafkaIntake(properties, parts, new SimpleMeterRegistry(), house);
        member.start();
        return member;
    }

    private static void until(String what, BooleanSupplier done) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(MOST_SECONDS);
        while (!done.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(until);
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static UUID firm(Server server) {
        return TestSources.firm(server, "intake", TestSources.number(), "utility-data", "account-data");
    }

    private static List<String> bills(String source, UUID firm, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> {
                    Map<String, Object> data = new LinkedHashMap<>();
                    data.put("meter", "K-" + i);
                    data.put("period", "2026-02-28");
                    data.put("kind", "water");
                    data.put("cubic_metres", i % 90);
                    return TestSources.json(
                            TestSources.event(source, firm.toString(), "k" + i, "2026-02-28T10:00:00Z", data));
                })
                .toList();
    }

    private static long count(Server server, String sql, Object... parameters) {
        return server.part(JdbcClient.class)
                .sql(sql)
                .params(List.of(parameters))
                .query(Long.class)
                .single();
    }

    private static long events(Server server, UUID firm) {
        return count(server, "select count(*) from data.event where subject = ?", firm);
    }

    /** The sum of the offsets that come next: as many as there are records before them. */
    private static long read(Server server, String topic) {
        return count(
                server, "select coalesce(sum(next_offset), 0)::bigint from data.kafka_offset where topic = ?", topic);
    }

    private static long received(Server server, String source) {
        return count(
                server, "select coalesce(sum(received), 0)::bigint from data.intake_count where source = ?", source);
    }

    @Test
    void everyRecordComesInOnceAlthoughTheReaderIsStoppedAndTheBrokerKilled(Server server) throws Exception {
        String topic = "bulwark.events.killed";
        broker.topic(topic, 3);
        UUID firm = firm(server);
        long before = received(server, "water-gas");
        broker.write(topic, bills("water-gas", firm, 0, 3_000));
        KafkaIntake first = member(server, "bulwark.*.killed");
        until("some are in", () -> events(server, firm) >= 500);
        first.stop();
        long stopped = events(server, firm);
        assertThat(read(server, topic)).isEqualTo(stopped);
        KafkaIntake second = member(server, "bulwark.*.killed");
        try {
            until("more are in", () -> events(server, firm) > stopped);
            broker.kill();
            broker.begin();
            broker.write(topic, bills("water-gas", firm, 3_000, 4_000));
            until("all are in", () -> events(server, firm) == 4_000);
            until(
                    "nothing is behind",
                    () -> second.standing().lag() == 0
                            && second.health().getStatus().equals(Status.UP));
        } finally {
            second.stop();
        }
        assertThat(read(server, topic)).isEqualTo(4_000);
        assertThat(received(server, "water-gas") - before)
                .as("no record was read twice")
                .isEqualTo(4_000);
        assertThat(count(
                        server,
                        "select count(distinct (topic, partition)) from data.kafka_offset where topic = ? and next_offset > 0",
                        topic))
                .isEqualTo(3);
    }

    @Test
    void twoMembersShareAndWhenOneLeavesTheOtherGoesOn(Server server) throws Exception {
        String topic = "bulwark.events.shared";
        broker.topic(topic, 4);
        UUID firm = firm(server);
        long before = count(server, "select count(*) from data.event");
        KafkaIntake one = member(server, topic);
        KafkaIntake other = member(server, topic);
        try {
            until(
                    "both hold some",
                    () -> one.standing().partitions() == 2 && other.standing().partitions() == 2);
            broker.write(topic, bills("water-gas", firm, 100_000, 101_500));
            until("some are in", () -> events(server, firm) >= 200);
            other.stop();
            broker.write(topic, bills("water-gas", firm, 101_500, 102_000));
            until("all are in", () -> events(server, firm) == 2_000);
            assertThat(one.standing().partitions()).isEqualTo(4);
        } finally {
            one.stop();
            other.stop();
        }
        assertThat(read(server, topic)).isEqualTo(2_000);
        assertThat(count(server, "select count(*) from data.event") - before).isGreaterThanOrEqualTo(2_000);
        assertThat(count(server, "select count(*) from data.quarantined where origin like ?", "kafka:" + topic + "/%"))
                .isZero();
    }

    @Test
    void whatCannotBeReadIsKeptAsideWithItsPlaceAndTheRestGoesOn(Server server) throws Exception {
        String topic = "bulwark.events.broken";
        broker.topic(topic, 1);
        UUID firm = firm(server);
        List<String> values = new ArrayList<>(bills("water-gas", firm, 200_000, 200_010));
        values.add(3, "no json");
        values.add(5, "");
        values.add(7, "y".repeat(300_000));
        broker.write(topic, values);
        KafkaIntake member = member(server, topic);
        try {
            until("all are read", () -> read(server, topic) == 13);
        } finally {
            member.stop();
        }
        assertThat(events(server, firm)).isEqualTo(10);
        assertThat(server.part(JdbcClient.class)
                        .sql("select position from data.quarantined where origin = ? order by position")
                        .param("kafka:" + topic + "/0")
                        .query(Long.class)
                        .list())
                .containsExactly(3L, 5L, 7L);
    }

    private static String record(UUID firm, String id, Map<String, Object> more) {
        Map<String, Object> data = new LinkedHashMap<>(
                Map.of("meter", "V-" + id, "period", "2026-02-28", "kind", "water", "cubic_metres", 7));
        data.putAll(more);
        return TestSources.json(
                TestSources.event("water-gas", firm.toString(), firm + id, "2026-02-28T10:00:00Z", data));
    }

    @Test
    void recordsOfSeveralVersionsComeByEveryWayAndWhatDiffersIsNamed(Server server) throws Exception {
        String topic = "bulwark.events.versions";
        broker.topic(topic, 1);
        UUID firm = firm(server);
        List<String> records = List.of(
                record(firm, "older", Map.of()),
                record(firm, "present", Map.of("amount", "12.50")),
                record(firm, "next", Map.of("smart_meter", true)),
                record(firm, "other", Map.of("cubic_metres", "much")));
        broker.write(topic, records);
        KafkaIntake member = member(server, topic);
        try {
            until("all are read", () -> read(server, topic) == records.size());
        } finally {
            member.stop();
        }
        assertThat(events(server, firm)).isEqualTo(2);
        String sent = ApiUser.of(server, UserRole.MACHINE)
                .send("POST", "/api/data/events", "application/x-ndjson", String.join("\n", records) + "\n")
                .body();
        assertThat(sent)
                .contains("\"accepted\":0", "\"duplicate\":2", "\"quarantined\":2")
                .contains("data/field-unknown", "smart_meter")
                .contains("data/field-type", "cubic_metres");
        Path inbox = server.part(BulwarkProperties.class).folder().resolve("inbox/water-gas");
        String name = "versions-" + firm + ".ndjson";
        Files.createDirectories(inbox);
        Files.writeString(inbox.resolve(name), String.join("\n", records) + "\n");
        Path result = inbox.resolve("done").resolve(name + ".result.json");
        until("the file is taken in", () -> Files.exists(result));
        assertThat(Files.readString(result)).contains("\"duplicate\" : 2", "\"quarantined\" : 2");
        assertThat(events(server, firm)).isEqualTo(2);
        List<String> flaws = server.part(JdbcClient.class)
                .sql("select origin || ' ' || flaws::text from data.quarantined where source = 'water-gas' and"
                        + " (origin = ? or origin = ? or flaws::text like '%smart_meter%')")
                .params("kafka:" + topic + "/0", "file:" + name)
                .query((row, n) -> row.getString(1))
                .list();
        for (String way : List.of("kafka:" + topic, "http:", "file:" + name)) {
            assertThat(flaws).as(way).anyMatch(flaw -> flaw.startsWith(way) && flaw.contains("smart_meter"));
        }
    }

    @Test
    void whoLostItsPartitionTakesNothingIn(Server server) {
        KafkaOffsets offsets = server.part(KafkaOffsets.class);
        TopicPartition partition = new TopicPartition("fenced", 0);
        assertThat(offsets.next(new HashMap<>(Map.of(partition, 5L)))).containsEntry(partition, 5L);
        KafkaOffsets.Move mine = new KafkaOffsets.Move(partition, 5, 7);
        offsets.move(List.of(new KafkaOffsets.Move(partition, 5, 9)));
        UUID firm = firm(server);
        byte[] event = bills("water-gas", firm, 300_000, 300_001).getFirst().getBytes(StandardCharsets.UTF_8);
        var outcomes = server.part(IntakeQueue.class)
                .submit(
                        List.of(server.part(Envelope.class).read(event, new Lineage("kafka:fenced/0", 5))),
                        _ -> offsets.move(List.of(mine)));
        assertThatThrownBy(outcomes::join).hasCauseInstanceOf(KafkaOffsets.Moved.class);
        assertThat(events(server, firm)).isZero();
        assertThat(offsets.next(Map.of(partition, 0L))).containsEntry(partition, 9L);
    }

    @Test
    void aStarStandsForAnyLetters() {
        assertThat(Topics.of("bulwark.events.*, other").pattern().asMatchPredicate())
                .accepts("bulwark.events.tax", "other", "bulwark.events.")
                .rejects("bulwarkXevents.tax", "others");
    }
}
