/**
 * Events from Apache Kafka: CloudEvents in JSON, as any other way in brings them, by a consumer group. How far each partition was read is
 * kept in PostgreSQL in the transaction that takes the records in; what Kafka itself keeps of the group is not asked.
 */
@NullMarked
package org.bulwark.server.data.intake.kafka;

import org.jspecify.annotations.NullMarked;
