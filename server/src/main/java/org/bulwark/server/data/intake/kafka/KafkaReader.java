package org.bulwark.server.data.intake.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.apache.kafka.common.TopicPartition;
import org.bulwark.data.event.Lineage;
import org.bulwark.server.data.intake.Envelope;
import org.bulwark.server.data.intake.IntakeQueue;
import org.bulwark.server.data.intake.Outcome;
import org.bulwark.server.data.intake.Parcel;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One member of the group, on one thread. One load is under way at a time, for offsets move in order; while it is, the partitions rest and
 * the group hears that this member lives. Whatever goes wrong with a load, its partitions are sought again where the database says.
 */
final class KafkaReader implements ConsumerRebalanceListener {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaReader.class);
    private static final Duration IDLE = Duration.ofMillis(500);
    private static final Duration SIGN_OF_LIFE = Duration.ofMillis(20);
    private static final long WAIT_MILLIS = 200;
    private static final long HAND_OVER_MILLIS = 10_000;
    private static final long AGAIN_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Consumer<byte[], byte[]> consumer;
    private final Ways ways;

    /** The offset that comes next, as the database has it, of each partition that is read. */
    private final Map<TopicPartition, Long> next = new HashMap<>();

    /** Partitions of which it is not known yet where to go on. They rest. */
    private final Set<TopicPartition> sought = new HashSet<>();

    private @Nullable Load underWay;
    private long seekAt = System.nanoTime();

    KafkaReader(Consumer<byte[], byte[]> consumer, Ways ways) {
        this.consumer = consumer;
        this.ways = ways;
    }

    /** Where records and offsets go, and who is told how it stands. */
    record Ways(Envelope envelope, IntakeQueue queue, KafkaOffsets offsets, KafkaStanding standing) {}

    /**
     * Records on their way.
     *
     * @param moves by partition; a partition that is taken away meanwhile is taken out
     * @param outcomes done when they are on disk
     */
    private record Load(Map<TopicPartition, KafkaOffsets.Move> moves, CompletableFuture<List<Outcome>> outcomes) {}

    /** Reads until it is told to end. */
    void run(BooleanSupplier open) {
        while (open.getAsBoolean()) {
            settle(WAIT_MILLIS);
            seek();
            poll();
            ways.standing.at(next.size() + sought.size(), lag(), sought.isEmpty());
        }
        settle(HAND_OVER_MILLIS);
    }

    private void poll() {
        try {
            ConsumerRecords<byte[], byte[]> records = consumer.poll(underWay == null ? IDLE : SIGN_OF_LIFE);
            if (!records.isEmpty()) {
                submit(records);
            }
        } catch (InvalidOffsetException e) {
            gone(e.partitions());
        }
    }

    private void submit(ConsumerRecords<byte[], byte[]> records) {
        List<Parcel> parcels = new ArrayList<>(records.count());
        Map<TopicPartition, KafkaOffsets.Move> moves = new HashMap<>();
        for (TopicPartition partition : records.partitions()) {
            Long from = next.get(partition);
            List<ConsumerRecord<byte[], byte[]>> its = records.records(partition);
            if (from == null || its.getFirst().offset() < from) {
                forget(partition);
                continue;
            }
            String origin = "kafka:" + partition.topic() + "/" + partition.partition();
            its.forEach(record -> parcels.add(parcel(record.value(), new Lineage(origin, record.offset()))));
            moves.put(
                    partition,
                    new KafkaOffsets.Move(partition, from, its.getLast().offset() + 1));
        }
        if (moves.isEmpty()) {
            return;
        }
        List<KafkaOffsets.Move> all = List.copyOf(moves.values());
        try {
            underWay = new Load(moves, ways.queue.submit(parcels, _ -> ways.offsets.move(all)));
        } catch (RuntimeException e) {
            failed(moves.keySet(), e);
        }
    }

    private Parcel parcel(byte @Nullable [] value, Lineage lineage) {
        return ways.envelope.readBounded(value == null ? new byte[0] : value, lineage);
    }

    /** Looks whether what is under way has arrived; while it has not, nothing more is fetched. */
    private void settle(long millis) {
        Load load = underWay;
        if (load == null) {
            return;
        }
        try {
            List<Outcome> outcomes = load.outcomes.get(millis, TimeUnit.MILLISECONDS);
            load.moves.forEach((partition, move) -> next.put(partition, move.to()));
            underWay = null;
            ways.standing.took(outcomes.size());
            consumer.resume(next.keySet());
        } catch (TimeoutException e) {
            consumer.pause(consumer.assignment());
        } catch (ExecutionException e) {
            underWay = null;
            failed(load.moves.keySet(), Optional.ofNullable(e.getCause()).orElse(e));
            consumer.resume(next.keySet());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void failed(Collection<TopicPartition> partitions, Throwable why) {
        LOG.warn("records of {} were not taken in and will be read again: {}", partitions, why.toString());
        seekAt = System.nanoTime() + AGAIN_NANOS;
        List.copyOf(partitions).forEach(this::forget);
    }

    private void forget(TopicPartition partition) {
        next.remove(partition);
        sought.add(partition);
        consumer.pause(Set.of(partition));
    }

    /** Asks the database where to go on; a database or broker that is away is asked again in a second. */
    private void seek() {
        if (sought.isEmpty() || underWay != null || System.nanoTime() - seekAt < 0) {
            return;
        }
        try {
            Map<TopicPartition, Long> found = ways.offsets.next(consumer.beginningOffsets(sought));
            found.forEach((partition, offset) -> {
                consumer.seek(partition, offset);
                next.put(partition, offset);
                sought.remove(partition);
            });
            consumer.resume(found.keySet());
        } catch (RuntimeException e) {
            LOG.warn("where to go on with {} is not known yet: {}", sought, e.toString());
            seekAt = System.nanoTime() + AGAIN_NANOS;
        }
    }

    /** The topic no longer has what comes next: it was kept too short a time, or was made anew. */
    private void gone(Set<TopicPartition> partitions) {
        Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(partitions);
        for (TopicPartition partition : partitions) {
            Long from = next.get(partition);
            Long to = beginnings.get(partition);
            if (from != null && to != null) {
                LOG.error("{} has no record {} any more; it is read on from {}", partition, from, to);
                try {
                    ways.offsets.move(List.of(new KafkaOffsets.Move(partition, from, to)));
                } catch (RuntimeException e) {
                    LOG.warn("{} is looked at again: {}", partition, e.toString());
                }
            }
            forget(partition);
        }
    }

    private long lag() {
        long lag = 0;
        for (Map.Entry<TopicPartition, Long> one : next.entrySet()) {
            long ahead = consumer.position(one.getKey()) - one.getValue();
            lag += Math.max(0, ahead) + consumer.currentLag(one.getKey()).orElse(0);
        }
        return lag;
    }

    /** New partitions rest until the database has said where they go on; the place sought here is never read from. */
    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        partitions.forEach(partition -> {
            leave(partition);
            consumer.seek(partition, 0);
            forget(partition);
        });
    }

    /** What is under way is let arrive, so that who comes next begins behind it. */
    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        Load load = underWay;
        if (load != null && partitions.stream().anyMatch(load.moves::containsKey)) {
            settle(HAND_OVER_MILLIS);
        }
        partitions.forEach(this::leave);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
        partitions.forEach(this::leave);
    }

    private void leave(TopicPartition partition) {
        next.remove(partition);
        sought.remove(partition);
        if (underWay != null) {
            underWay.moves.remove(partition);
        }
    }
}
