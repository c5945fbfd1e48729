package org.bulwark.trust.log.verification;

import java.util.Optional;
import org.bulwark.basics.Progress;
import org.bulwark.trust.log.tile.StoredTiles;
import org.bulwark.trust.log.tile.TileStore;
import org.bulwark.trust.log.verification.LogVerdict.FirstWrong;
import org.bulwark.trust.log.verification.LogVerdict.Verified;
import org.bulwark.trust.log.verification.Signed.Believed;
import org.bulwark.trust.log.verification.Signed.Broken;

/** Walks through the entries from one signed head to the next and finds who is to blame where they do not agree. */
final class Comparison {

    private final StoredTiles tiles;
    private final Heads heads;
    private final Progress progress;
    private final long size;
    private final Walk walk;
    private long good;
    private long before;

    Comparison(TileStore store, Heads heads, Progress progress) {
        this.heads = heads;
        this.progress = progress;
        this.size = heads.latest().size();
        this.tiles = new StoredTiles(store, size);
        this.walk = new Walk(tiles, progress);
    }

    LogVerdict run() {
        long checkpoints = 0;
        for (Optional<Signed> next = heads.next(); next.isPresent(); next = heads.next()) {
            Optional<FirstWrong> wrong = switch (next.get()) {
                case Broken broken ->
                    Optional.of(new FirstWrong(new IndexRange(good, nextSize()), broken.fault(), broken.where()));
                case Believed head -> reach(head);
            };
            if (wrong.isPresent()) {
                return wrong.get();
            }
            checkpoints++;
        }
        progress.at("Checking entries", size, size);
        return new Verified(heads.latest().head(), checkpoints);
    }

    private Optional<FirstWrong> reach(Believed head) {
        if (head.size() > size) {
            return Optional.of(outdated(head));
        }
        if (head.size() < good) {
            return Optional.of(
                    new FirstWrong(new IndexRange(head.size(), good), Fault.HISTORY_UNORDERED, head.where()));
        }
        Optional<FirstWrong> end = walk.to(head.size());
        if (end.isPresent()) {
            return Optional.of(stopped(head, end.get()));
        }
        if (!walk.head().equals(head.head())) {
            return Optional.of(head.size() == good ? inconsistent(before, head) : culprit(head));
        }
        if (head.size() > good) {
            before = good;
            good = head.size();
        }
        return walk.suspicion() // the entries are the signed ones, so it is the tile
                .map(Walk.Suspicion::tileIsWrong);
    }

    /** The entries do not add up to a signed head: either they are wrong, or a later head agrees with them and this one is. */
    private FirstWrong culprit(Believed head) {
        Optional<Signed> next = heads.next();
        boolean usable = true;
        while (usable && next.isPresent()) {
            if (next.get() instanceof Believed later && later.size() > head.size() && later.size() <= size) {
                usable = walk.to(later.size()).isEmpty();
                if (usable && walk.head().equals(later.head())) {
                    return inconsistent(good, head);
                }
            }
            next = heads.next();
        }
        return narrowed(head)
                .orElse(new FirstWrong(new IndexRange(good, head.size()), Fault.ENTRY_WRONG, head.where()));
    }

    /** The walk could not go on to a head. Perhaps it is a longer log whose latest checkpoint was put back; perhaps something was wrong before. */
    private FirstWrong stopped(Believed head, FirstWrong end) {
        for (Optional<Signed> next = heads.next(); next.isPresent(); next = heads.next()) {
            if (next.get() instanceof Believed later && later.size() > size) {
                return outdated(later);
            }
        }
        return walk.suspicion()
                .map(suspicion -> narrowed(head).orElseGet(suspicion::undecided))
                .orElse(end);
    }

    /** The first wrong entry, as far as tiles that fit a signed head can tell. */
    private Optional<FirstWrong> narrowed(Believed head) {
        IndexRange within = new IndexRange(good, head.size());
        Narrowing narrowing = new Narrowing(tiles, within);
        return narrowing
                .under(head.head())
                .or(() -> narrowing.under(heads.latest().head()))
                .map(found -> new FirstWrong(found.range().meet(within), Fault.ENTRY_WRONG, found.where()));
    }

    private FirstWrong outdated(Believed later) {
        return new FirstWrong(new IndexRange(size, later.size()), Fault.CHECKPOINT_OUTDATED, LogFolder.CHECKPOINT);
    }

    private static FirstWrong inconsistent(long from, Believed head) {
        return new FirstWrong(
                new IndexRange(from, Math.max(from, head.size())), Fault.CHECKPOINT_INCONSISTENT, head.where());
    }

    /** The size at which the next checkpoint that can be believed begins to vouch for entries again. */
    private long nextSize() {
        for (Optional<Signed> next = heads.next(); next.isPresent(); next = heads.next()) {
            if (next.get() instanceof Believed head && head.size() >= good) {
                return Math.min(head.size(), Math.max(good, size));
            }
        }
        return Math.max(good, size);
    }
}
