package org.bulwark.cli.indicator;

import java.nio.file.Path;
import java.time.ZoneId;
import picocli.CommandLine.Option;

/** The events that indicators are worked out of, and whose days they fall on. */
final class EventFiles {

    @Option(
            names = "--events",
            required = true,
            paramLabel = "DIR",
            description = "The events: one Parquet file a source, or events.ndjson with knownat.")
    Path folder = Path.of("events");

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "The bank's time zone: its days are those of windows (${DEFAULT-VALUE}).",
            defaultValue = "UTC")
    ZoneId zone = ZoneId.of("UTC");
}
