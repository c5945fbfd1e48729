package org.bulwark.bench.load;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bulwark.bank.stream.SampleStreams;
import org.bulwark.data.event.Event;
import org.bulwark.files.event.EventLines;

/** The sample bank's events as files of lines, in the order in which the bank came to know them: of all parties by turns. */
final class EventFiles {

    private EventFiles() {}

    private record Line(long knownAt, byte[] text) {}

    /** Writes so many files of about the same number of lines, the earliest events first. */
    static List<Path> write(SampleStreams streams, Townspeople people, Path folder, int parts) throws IOException {
        List<Line> lines = lines(streams, people);
        List<Path> files = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            Path file = folder.resolve("events-" + part + ".jsonl");
            int from = (int) ((long) lines.size() * part / parts);
            int until = (int) ((long) lines.size() * (part + 1) / parts);
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
                for (Line line : lines.subList(from, until)) {
                    out.write(line.text);
                }
            }
            files.add(file);
        }
        return files;
    }

    private static List<Line> lines(SampleStreams streams, Townspeople people) {
        EventLines text = new EventLines(streams.sources(), false);
        List<Line> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (long k = 0; k < streams.customers(); k++) {
            String subject = people.subject(k);
            streams.events(k, event -> {
                line.setLength(0);
                text.append(about(event, subject), line);
                lines.add(new Line(event.knownAt(), line.toString().getBytes(StandardCharsets.UTF_8)));
            });
        }
        lines.sort(Comparator.comparingLong(Line::knownAt));
        return lines;
    }

    private static Event about(Event event, String subject) {
        return new Event(
                event.source(),
                subject,
                event.id(),
                event.occurredAt(),
                event.reportedAt(),
                event.knownAt(),
                event.fields());
    }
}
