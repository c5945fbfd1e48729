package org.bulwark.cli.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bulwark.basics.Problem;
import org.bulwark.basics.ProblemException;
import org.bulwark.data.source.Source;
import org.bulwark.data.source.SourceProblem;
import org.bulwark.files.FilesProblem;
import org.bulwark.files.event.EventParquet;
import org.bulwark.files.event.MappedEvents;
import org.bulwark.files.event.Mapping;
import org.bulwark.files.event.MappingFile;
import org.bulwark.files.source.ShippedSources;
import org.bulwark.files.table.TableReader;
import org.bulwark.files.tree.TextFile;

/** A folder of events that mappings make of files that know nothing of us. */
public final class MappedFolder {

    private MappedFolder() {}

    /**
     * What was written.
     *
     * @param passed how many events
     * @param sources of which sources
     * @param refused the rows that did not pass the doors
     */
    public record Written(long passed, List<String> sources, List<MappedEvents.Refused> refused) {
        /** Copies the lists. */
        public Written {
            sources = List.copyOf(sources);
            refused = List.copyOf(refused);
        }
    }

    /** Runs mappings, and writes what passes into a folder: one Parquet file a source. */
    public static Written write(List<Path> mappings, Path out) {
        try {
            Files.createDirectories(out);
            Map<Path, Mapping> read = new LinkedHashMap<>();
            Map<String, Source> sources = new LinkedHashMap<>();
            for (Path file : mappings) {
                Mapping mapping =
                        MappingFile.read(TextFile.read(file), file.toString()).value();
                read.put(file, mapping);
                sources.put(mapping.source(), source(mapping.source()));
            }
            List<MappedEvents.Refused> refused = new ArrayList<>();
            long[] passed = {0};
            try (EventParquet events = EventParquet.into(out, sources)) {
                read.forEach((file, mapping) -> MappedEvents.read(
                        mapping,
                        source(mapping.source()),
                        TableReader.in(DataOptions.folder(file)).withData(DataOptions.dataFolder()),
                        event -> {
                            events.add(event);
                            passed[0]++;
                        },
                        refused::add));
            }
            return new Written(passed[0], List.copyOf(sources.keySet()), refused);
        } catch (IOException e) {
            throw new ProblemException(
                    new Problem(
                            FilesProblem.FILE_UNWRITABLE,
                            "Events cannot be written into '" + out + "'.",
                            "Check that you may write there and that there is room."),
                    e);
        }
    }

    private static Source source(String code) {
        return ShippedSources.find(code)
                .orElseThrow(() -> SourceProblem.SOURCE_UNKNOWN.with(
                        "There is no source '" + code + "'.",
                        "Use one of: " + String.join(", ", ShippedSources.codes()) + "."));
    }
}
