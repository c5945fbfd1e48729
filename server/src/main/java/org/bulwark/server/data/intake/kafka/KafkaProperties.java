package org.bulwark.server.data.intake.kafka;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.bulwark.basics.Problem;
import org.bulwark.basics.ProblemException;
import org.bulwark.server.database.ServerProblem;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of Kafka, {@code bulwark.kafka.…}.
 *
 * @param servers the brokers to begin with, {@code host:9092,…}; nothing is read from Kafka without them
 * @param topics which topics, separated by commas; a star stands for any letters
 * @param group the consumer group: all processes over one database share it
 * @param config a properties file of Kafka's own settings, for security above all; empty for none
 */
@ConfigurationProperties("bulwark.kafka")
public record KafkaProperties(
        Optional<String> servers,
        @DefaultValue("bulwark.events.*") String topics,
        @DefaultValue("bulwark") String group,
        Optional<Path> config) {

    private static final int MOST_RECORDS = 2_000;

    /** What the consumer is made with. What the exactness hangs on is not for the file to say. */
    Properties consumer() {
        Properties properties = new Properties();
        properties.put(ConsumerConfig.CLIENT_ID_CONFIG, "bulwark");
        properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, MOST_RECORDS);
        properties.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 30_000);
        config.ifPresent(file -> read(file, properties));
        properties.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, servers.orElseThrow());
        properties.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        properties.put(ConsumerConfig.GROUP_PROTOCOL_CONFIG, "classic");
        properties.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName());
        properties.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName());
        return properties;
    }

    private static void read(Path file, Properties into) {
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            into.load(in);
        } catch (IOException | IllegalArgumentException e) {
            throw new ProblemException(
                    new Problem(
                            ServerProblem.SETTING_INVALID,
                            "Kafka's settings cannot be read from '" + file + "': " + e.getMessage() + ".",
                            "Let BULWARK_KAFKA_CONFIG name a properties file that this process may read."),
                    e);
        }
    }
}
