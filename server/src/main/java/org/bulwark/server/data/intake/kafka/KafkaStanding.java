package org.bulwark.server.data.intake.kafka;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/** How a member of the group stands, for those who watch. */
final class KafkaStanding {

    private volatile int partitions;
    private volatile long lag;
    private volatile boolean reads;
    private final Counter taken;

    KafkaStanding(MeterRegistry registry) {
        Gauge.builder("bulwark.kafka.lag", this, KafkaStanding::lag)
                .description("Records of this process's partitions that are not on disk yet.")
                .register(registry);
        Gauge.builder("bulwark.kafka.partitions", this, KafkaStanding::partitions)
                .description("Partitions that this process holds.")
                .register(registry);
        this.taken = Counter.builder("bulwark.kafka.records")
                .description("Records that this process has taken in, known already, or kept aside.")
                .register(registry);
    }

    void at(int held, long behind, boolean reading) {
        partitions = held;
        lag = behind;
        reads = reading;
    }

    void took(int records) {
        taken.increment(records);
    }

    /** Partitions that it holds. */
    int partitions() {
        return partitions;
    }

    /** Records that are not on disk yet. */
    long lag() {
        return lag;
    }

    /** Whether it knows of all its partitions where to go on. */
    boolean reads() {
        return reads;
    }
}
