package org.bulwark.trust.log.verification;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bulwark.basics.Progress;
import org.bulwark.trust.log.LogProblem;
import org.bulwark.trust.log.note.Checkpoint;
import org.bulwark.trust.log.note.SignedNote;
import org.bulwark.trust.log.note.VerifierKey;
import org.bulwark.trust.log.verification.LogVerdict.FirstWrong;
import org.bulwark.trust.log.verification.Signed.Believed;

/**
 * Checks an exported log against its signed checkpoints, offline and in one pass: {@code LogVerification.of(folder, key).run(progress)}.
 *
 * <p>Every byte of {@code checkpoint}, {@code checkpoints}, the tiles and the entry bundles counts, but for these: signatures of keys that
 * were not given, what stands in a full bundle or tile behind what the checkpoint needs, tiles beyond the checkpoint, and
 * {@code verifier-key}.
 */
public final class LogVerification {

    private final LogFolder folder;
    private final List<VerifierKey> keys;
    private final List<Believed> known;

    private LogVerification(LogFolder folder, List<VerifierKey> keys, List<Believed> known) {
        this.folder = folder;
        this.keys = keys;
        this.known = known;
    }

    /** Checks a folder with the key of the log, or with several that it had one after the other: {@link LogProblem#FOLDER_MISSING}. */
    public static LogVerification of(Path folder, VerifierKey... keys) {
        return new LogVerification(new LogFolder(folder), List.of(keys), List.of());
    }

    /**
     * Checks also that the log begins with what it was when a checkpoint was signed that was kept elsewhere. Nothing else can show that the
     * newest part of a log was taken away together with its checkpoints: {@link LogProblem#NOTE_UNVERIFIED},
     * {@link LogProblem#CHECKPOINT_MALFORMED}.
     */
    public LogVerification knowing(SignedNote note) {
        List<Believed> more = new ArrayList<>(known);
        more.add(new Believed(Checkpoint.open(note, keys), "the checkpoint that was kept"));
        more.sort(Comparator.comparingLong(Believed::size));
        return new LogVerification(folder, keys, List.copyOf(more));
    }

    /** Checks everything, up to the first that is wrong: {@link LogProblem#FILE_UNREADABLE}. */
    public LogVerdict run(Progress progress) {
        Optional<byte[]> latest = folder.checkpoint();
        if (latest.isEmpty()) {
            return new FirstWrong(IndexRange.NONE, Fault.CHECKPOINT_MISSING, LogFolder.CHECKPOINT);
        }
        return switch (Signed.of(latest.get(), keys, LogFolder.CHECKPOINT)) {
            case Signed.Broken(Fault fault, String where) -> new FirstWrong(IndexRange.NONE, fault, where);
            case Believed head -> run(head, progress);
        };
    }

    private LogVerdict run(Believed head, Progress progress) {
        Optional<InputStream> history = folder.history();
        if (history.isEmpty()) {
            return new FirstWrong(new IndexRange(0, head.size()), Fault.CHECKPOINT_MISSING, LogFolder.HISTORY);
        }
        try (InputStream in = history.get()) {
            Heads heads = new Heads(new History(in, keys), known, head);
            return new Comparison(folder.store(), heads, progress).run();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // closing what was only read
        }
    }
}
