package org.bulwark.server.data.intake.kafka;

import java.sql.ResultSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far each partition was read: the truth of it, in the database of the events. */
@Repository
class KafkaOffsets {

    private static final Comparator<TopicPartition> ORDER =
            Comparator.comparing(TopicPartition::topic).thenComparingInt(TopicPartition::partition);

    private final JdbcClient database;

    KafkaOffsets(JdbcClient database) {
        this.database = database;
    }

    /**
     * A step of one partition.
     *
     * @param partition the partition
     * @param from the offset that came next before
     * @param to the offset that comes next from now on
     */
    record Move(TopicPartition partition, long from, long to) {}

    /** Somebody else read a partition on meanwhile. */
    static final class Moved extends RuntimeException {
        private static final long serialVersionUID = 1;

        Moved(Collection<Move> moves) {
            super("another member of the group has read on: " + moves);
        }
    }

    /** The offsets that come next; a partition that was never read begins where it is told to. */
    Map<TopicPartition, Long> next(Map<TopicPartition, Long> beginnings) {
        List<TopicPartition> partitions =
                beginnings.keySet().stream().sorted(ORDER).toList();
        database.sql("insert into data.kafka_offset (topic, partition, next_offset)"
                        + " select * from unnest(?::text[], ?::int[], ?::bigint[]) on conflict do nothing")
                .param(topics(partitions))
                .param(numbers(partitions))
                .param(partitions.stream().map(beginnings::get).toArray(Long[]::new))
                .update();
        Map<TopicPartition, Long> next = new HashMap<>();
        database.sql("select topic, partition, next_offset from data.kafka_offset where (topic, partition) in"
                        + " (select * from unnest(?::text[], ?::int[]))")
                .param(topics(partitions))
                .param(numbers(partitions))
                .query((ResultSet row) -> {
                    next.put(new TopicPartition(row.getString(1), row.getInt(2)), row.getLong(3));
                });
        return next;
    }

    /**
     * Moves partitions on, in the transaction under way if there is one.
     *
     * @throws Moved when one of them does not stand where its move begins: then nothing of the transaction may stay
     */
    void move(Collection<Move> moves) {
        List<Move> ordered = moves.stream()
                .sorted(Comparator.comparing(Move::partition, ORDER))
                .toList();
        List<TopicPartition> partitions = ordered.stream().map(Move::partition).toList();
        int moved = database.sql("""
                        update data.kafka_offset as o set next_offset = m.upto
                        from unnest(?::text[], ?::int[], ?::bigint[], ?::bigint[]) as m(topic, part, since, upto)
                        where o.topic = m.topic and o.partition = m.part and o.next_offset = m.since
                        """)
                .param(topics(partitions))
                .param(numbers(partitions))
                .param(ordered.stream().map(Move::from).toArray(Long[]::new))
                .param(ordered.stream().map(Move::to).toArray(Long[]::new))
                .update();
        if (moved != moves.size()) {
            throw new Moved(moves);
        }
    }

    private static String[] topics(List<TopicPartition> partitions) {
        return partitions.stream().map(TopicPartition::topic).toArray(String[]::new);
    }

    private static Integer[] numbers(List<TopicPartition> partitions) {
        return partitions.stream().map(TopicPartition::partition).toArray(Integer[]::new);
    }
}
