package org.bulwark.server.data.intake.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.bulwark.server.BulwarkProperties;
import org.bulwark.server.ServerRole;
import org.bulwark.server.data.intake.Envelope;
import org.bulwark.server.data.intake.IntakeQueue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Reads events from Kafka for as long as the server runs; a consumer that cannot go on is made anew. */
@Component("kafka")
@ConditionalOnProperty("bulwark.kafka.servers")
class KafkaIntake implements SmartLifecycle, HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaIntake.class);
    private static final long STOP_SECONDS = 40;
    private static final double SILENT_SECONDS = 60;

    private final KafkaProperties properties;
    private final KafkaReader.Ways ways;
    private final boolean works;
    private volatile boolean open;
    private volatile @Nullable Consumer<byte[], byte[]> consumer;
    private volatile @Nullable Thread thread;

    KafkaIntake(KafkaProperties properties, Parts parts, MeterRegistry registry, BulwarkProperties house) {
        this.properties = properties;
        this.ways = new KafkaReader.Ways(parts.envelope, parts.queue, parts.offsets, new KafkaStanding(registry));
        this.works = house.roles().contains(ServerRole.INTAKE);
    }

    /** What records go through. */
    @Component
    record Parts(Envelope envelope, IntakeQueue queue, KafkaOffsets offsets) {}

    @Override
    public void start() {
        if (works) {
            Properties settings = properties.consumer();
            open = true;
            thread = Thread.ofPlatform().name("kafka").start(() -> run(settings));
        }
    }

    private void run(Properties settings) {
        while (open) {
            try (KafkaConsumer<byte[], byte[]> made = new KafkaConsumer<>(settings)) {
                consumer = made;
                KafkaReader reader = new KafkaReader(made, ways);
                Topics.of(properties.topics()).subscribe(made, reader);
                reader.run(() -> open);
            } catch (RuntimeException e) {
                LOG.error("Kafka at {} is tried again in some seconds", properties.servers(), e);
                pause();
            } finally {
                consumer = null;
                ways.standing().at(0, 0, false);
            }
        }
    }

    private void pause() {
        for (int i = 0; i < 50 && open; i++) {
            try {
                TimeUnit.MILLISECONDS.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                open = false;
            }
        }
    }

    /** Lets what is under way arrive, and leaves the group. */
    @Override
    public void stop() {
        open = false;
        Thread running = thread;
        if (running != null) {
            try {
                running.join(TimeUnit.SECONDS.toMillis(STOP_SECONDS));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** How it stands. */
    KafkaStanding standing() {
        return ways.standing();
    }

    /** Up while the group hears of this member and every partition of it is read. */
    @Override
    public Health health() {
        if (!works) {
            return Health.up().build();
        }
        Consumer<byte[], byte[]> asked = consumer;
        double silent = asked == null ? -1 : silent(asked);
        boolean heard = silent >= 0 && silent < SILENT_SECONDS;
        return (heard && standing().reads() ? Health.up() : Health.down())
                .withDetail("lag", standing().lag())
                .withDetail("partitions", standing().partitions())
                .build();
    }

    /** Since how many seconds the group has not answered; negative before it ever did. */
    private static double silent(Consumer<byte[], byte[]> asked) {
        return asked.metrics().entrySet().stream()
                .filter(metric -> metric.getKey().name().equals("last-heartbeat-seconds-ago"))
                .map(metric -> metric.getValue().metricValue())
                .mapToDouble(value -> value instanceof Number number ? number.doubleValue() : -1)
                .findFirst()
                .orElse(-1);
    }
}
