package org.bulwark.server.data.intake.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.bulwark.basics.ProblemException;
import org.bulwark.data.event.Door;
import org.bulwark.data.event.Lineage;
import org.bulwark.data.source.Source;
import org.bulwark.files.FilesProblem;
import org.bulwark.files.event.ColumnMapping;
import org.bulwark.files.event.EventFile;
import org.bulwark.files.event.MappingFile;
import org.bulwark.files.tree.Document;
import org.bulwark.files.tree.Fault;
import org.bulwark.server.data.intake.Envelope;
import org.bulwark.server.data.intake.IntakeProblem;
import org.bulwark.server.data.intake.IntakeQueue;
import org.bulwark.server.data.intake.Outcome;
import org.bulwark.server.data.intake.Parcel;
import org.bulwark.server.data.intake.SourceBook;
import org.bulwark.server.data.intake.Totals;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes one file in, from where it was left, load by load: the next one is read while one is on its way to disk. */
@Component
class FileIntake {

    static final String MAPPING = "mapping.yaml";

    private static final int LOAD = 2_000;

    private final Envelope envelope;
    private final IntakeQueue queue;
    private final SourceBook sources;
    private final InboxFiles files;

    FileIntake(Envelope envelope, IntakeQueue queue, SourceBook sources, InboxFiles files) {
        this.envelope = envelope;
        this.queue = queue;
        this.sources = sources;
        this.files = files;
    }

    /**
     * Takes a file in.
     *
     * @param file in a folder that is named by the source's code
     * @param open whether to go on; asked between loads
     * @return what became of all its records; nothing when it was not to go on
     * @throws ProblemException when the file or its mapping cannot be read, or the database is away
     */
    Optional<Totals> take(Path file, Stamp stamp, String code, BooleanSupplier open) {
        Source source = sources.door(code)
                .map(Door::source)
                .orElseThrow(() -> IntakeProblem.SOURCE_UNKNOWN.with(
                        "There is no source '" + code + "'.", "Name the folder by the code of a source."));
        EventFile records = EventFile.of(file, source, mapping(file));
        Run run = new Run(file, stamp, open);
        records.read(run.standing.next(), run::take);
        return run.end();
    }

    private Optional<ColumnMapping> mapping(Path file) {
        Path mapping = file.resolveSibling(MAPPING);
        try {
            return Files.exists(mapping)
                    ? Optional.of(read(Files.readString(mapping, StandardCharsets.UTF_8)))
                    : Optional.empty();
        } catch (IOException e) {
            throw FilesProblem.FILE_DAMAGED.with(
                    MAPPING + " cannot be read: " + e.getMessage() + ".", "Check that it is text in UTF-8.");
        }
    }

    private ColumnMapping read(String text) {
        Document<ColumnMapping> document = MappingFile.readColumns(
                text, MAPPING, code -> sources.door(code).map(Door::source));
        return switch (document) {
            case Document.Sound<ColumnMapping>(ColumnMapping mapping) -> mapping;
            case Document.Faulty<ColumnMapping>(String name, List<Fault> faults) ->
                throw FilesProblem.SPECIFICATION_FIELD.with(
                        name + " cannot be used: "
                                + faults.stream().map(Fault::toString).collect(Collectors.joining(" ")),
                        "Correct it, and put the file into the folder again.");
        };
    }

    private final class Run {

        private final Path file;
        private final String origin;
        private final Stamp stamp;
        private final BooleanSupplier open;
        private InboxFiles.Standing standing;
        private List<Parcel> next = new ArrayList<>();
        private long nextPosition;
        private boolean stopped;

        private @Nullable CompletableFuture<List<Outcome>> underWay;
        private long underWayTo;

        Run(Path file, Stamp stamp, BooleanSupplier open) {
            this.file = file;
            this.origin = "file:" + file.getFileName();
            this.stamp = stamp;
            this.open = open;
            this.standing = files.of(file, stamp);
        }

        boolean take(EventFile.Entry entry) {
            Lineage lineage = new Lineage(origin, entry.position());
            next.add(entry.broken()
                    .map(what -> envelope.broken(entry.bytes(), lineage, what))
                    .orElseGet(() -> envelope.readBounded(entry.bytes(), lineage)));
            nextPosition = entry.position() + 1;
            if (next.size() == LOAD) {
                send();
            }
            return !stopped;
        }

        private void send() {
            settle();
            if (!open.getAsBoolean()) {
                stopped = true;
                return;
            }
            InboxFiles.Standing before = standing;
            long to = nextPosition;
            underWayTo = to;
            underWay = queue.submit(
                    next,
                    outcomes -> files.keep(
                            file,
                            stamp,
                            new InboxFiles.Standing(to, before.totals().plus(Totals.of(outcomes)))));
            next = new ArrayList<>();
        }

        private void settle() {
            CompletableFuture<List<Outcome>> waited = underWay;
            if (waited != null) {
                underWay = null;
                try {
                    standing = new InboxFiles.Standing(
                            underWayTo, standing.totals().plus(Totals.of(waited.join())));
                } catch (CompletionException e) {
                    throw e.getCause() instanceof RuntimeException cause ? cause : e;
                }
            }
        }

        Optional<Totals> end() {
            if (!stopped && !next.isEmpty()) {
                send();
            }
            settle();
            return stopped ? Optional.empty() : Optional.of(standing.totals());
        }
    }
}
