package org.bulwark.trust.log.verification;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.bulwark.trust.log.verification.Signed.Believed;
import org.bulwark.trust.log.verification.Signed.Broken;
import org.jspecify.annotations.Nullable;

/**
 * All that was ever signed of a log, as far as it is known, in the order of size: its history, with checkpoints that were kept elsewhere put in
 * between, and at the end the latest one, unless the history ends with it as it should.
 */
final class Heads {

    private final History history;
    private final Deque<Believed> known;
    private final Deque<Signed> end = new ArrayDeque<>();
    private final Believed latest;
    private Optional<Signed> ahead;
    private @Nullable Believed last;

    Heads(History history, List<Believed> known, Believed latest) {
        this.history = history;
        this.known = new ArrayDeque<>(known);
        this.latest = latest;
        this.ahead = history.next();
        if (ahead.isEmpty()) {
            finish();
        }
    }

    /** The latest checkpoint. */
    Believed latest() {
        return latest;
    }

    /** The next checkpoint, whatever it is worth. */
    Optional<Signed> next() {
        if (!known.isEmpty() && ahead.map(this::comesAfterKnown).orElse(true)) {
            return Optional.of(known.remove());
        }
        Optional<Signed> next = ahead;
        if (next.isEmpty()) {
            return Optional.ofNullable(end.poll());
        }
        if (next.get() instanceof Believed believed) {
            last = believed;
        }
        ahead = history.next();
        if (ahead.isEmpty()) {
            finish();
        }
        return next;
    }

    private boolean comesAfterKnown(Signed signed) {
        return signed instanceof Believed believed
                && believed.size() >= known.getFirst().size();
    }

    private void finish() {
        if (last == null || last.size() != latest.size()) {
            end.add(new Broken(Fault.HISTORY_SHORT, LogFolder.HISTORY));
        }
        if (last == null || !last.checkpoint().equals(latest.checkpoint())) {
            end.add(latest);
        }
    }
}
