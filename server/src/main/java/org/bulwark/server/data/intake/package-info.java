/**
 * How events come in: from HTTP, files and Kafka through one queue and one transaction a batch. What is accepted is durable; what came before
 * changes nothing; what has flaws is kept aside with all of them; and every record is counted.
 */
@NullMarked
package org.bulwark.server.data.intake;

import org.jspecify.annotations.NullMarked;
