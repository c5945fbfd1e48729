package org.bulwark.trust.log.verification;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bulwark.basics.Problem;
import org.bulwark.basics.ProblemException;
import org.bulwark.trust.log.LogProblem;
import org.bulwark.trust.log.note.VerifierKey;

/** The checkpoints of a history, one after the other; their signatures are checked some hundred at a time on all cores. */
final class History {

    private static final int AT_A_TIME = 256;

    /** So few are checked sooner than other cores are woken. */
    private static final int FEW = 16;

    private final NoteReader notes;
    private final Collection<VerifierKey> keys;
    private final Deque<Signed> ready = new ArrayDeque<>();
    private long read;

    History(InputStream in, Collection<VerifierKey> keys) {
        this.keys = keys;
        try {
            this.notes = new NoteReader(in);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** The next checkpoint, whatever it is worth. */
    Optional<Signed> next() {
        if (ready.isEmpty()) {
            fill();
        }
        return Optional.ofNullable(ready.poll());
    }

    private void fill() {
        List<byte[]> some = new ArrayList<>();
        try {
            for (Optional<byte[]> note = notes.next(); note.isPresent(); note = notes.next()) {
                some.add(note.get());
                if (some.size() == AT_A_TIME) {
                    break;
                }
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
        long before = read;
        IntStream numbers = IntStream.range(0, some.size());
        ready.addAll((some.size() < FEW ? numbers : numbers.parallel())
                .mapToObj(i -> Signed.of(some.get(i), keys, LogFolder.HISTORY + ", number " + (before + i + 1)))
                .toList());
        read += some.size();
    }

    private static ProblemException unreadable(IOException e) {
        return new ProblemException(
                new Problem(
                        LogProblem.FILE_UNREADABLE,
                        "The history of checkpoints cannot be read ("
                                + e.getClass().getSimpleName() + ").",
                        "Check the disk, and that you may read the folder."),
                e);
    }
}
