package org.bulwark.cli.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.bulwark.data.source.Source;
import org.bulwark.data.source.SourceProblem;
import org.bulwark.files.event.ColumnMapping;
import org.bulwark.files.event.MappingFile;
import org.bulwark.files.source.ShippedSources;
import org.bulwark.files.source.SourceFile;
import org.bulwark.files.tree.TextFile;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A file of records, and whose they are. */
final class RecordOptions {

    @Parameters(paramLabel = "DATA", description = "Lines of JSON, CSV or Parquet; text may be compressed.")
    Path file = Path.of("");

    @Option(
            names = "--source",
            paramLabel = "CODE",
            required = true,
            description = "Whose records they are: the code of a source that is shipped, or a file that declares one.")
    String code = "";

    /** The source. */
    Source source() {
        Path own = Path.of(code);
        if (Files.isRegularFile(own)) {
            return SourceFile.read(TextFile.read(own), code).value();
        }
        return ShippedSources.find(code)
                .orElseThrow(() -> SourceProblem.SOURCE_UNKNOWN.with(
                        "There is no source '" + code + "'.",
                        "Use one of: " + String.join(", ", ShippedSources.codes()) + "; or a file that declares one."));
    }

    /** A mapping for it. */
    ColumnMapping mapping(Path mapping) {
        Source source = source();
        return MappingFile.readColumns(
                        TextFile.read(mapping),
                        mapping.toString(),
                        asked -> Optional.of(source).filter(it -> it.code().equals(asked)))
                .value();
    }
}
