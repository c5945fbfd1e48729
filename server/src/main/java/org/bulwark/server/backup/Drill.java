package org.bulwark.server.backup;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.basics.Progress;
import org.bulwark.server.House;
import org.bulwark.server.access.Operator;
import org.bulwark.server.decision.replay.Agreement;
import org.bulwark.server.decision.replay.LogAgreement;
import org.bulwark.server.decision.replay.Replay;
import org.bulwark.server.decision.replay.Replays;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A restore in earnest, beside the house and without touching it: makes a backup or takes one that is there, restores it into a scratch folder
 * with the house's own keys, starts PostgreSQL on that, holds log against tables, opens the newest decisions again, says what would have
 * been lost, and cleans up.
 */
public final class Drill {

    private static final int REPLAYED = 20;

    private final House house;
    private final Path folder;
    private final Optional<Path> backup;

    private Drill(House house, Path folder, Optional<Path> backup) {
        this.house = house;
        this.folder = folder;
        this.backup = backup;
    }

    /**
     * One for a house.
     *
     * @param folder the house's folder, in which the scratch folder is made
     */
    public static Drill of(House house, Path folder) {
        return new Drill(house, folder, Optional.empty());
    }

    /** With a backup that is there already, instead of a fresh one. */
    public Drill with(Path old) {
        return new Drill(house, folder, Optional.of(old));
    }

    /** Does it; what {@link Restore#into} throws is what the drill is for. */
    public Drilled run(Progress progress) {
        Steps steps = new Steps(progress);
        try (Scratch scratch = Scratch.beside(folder.resolve("drill"))) {
            Path from = backup.orElseGet(() -> scratch.path().resolve("backup"));
            if (backup.isEmpty()) {
                steps.take("Backup made", () -> Backup.of(house.database()).into(from, progress));
            }
            Path again = scratch.path().resolve("house");
            Restored restored =
                    Restore.of(from).withKeysOf(folder.resolve("keys")).into(again, Optional.empty(), progress);
            steps.add(restored.steps());
            return looked(again, restored.manifest(), steps);
        }
    }

    private Drilled looked(Path again, Manifest manifest, Steps steps) {
        try (House second =
                steps.take("Started again where it was restored", () -> House.open(again, Optional.empty()))) {
            Agreement agreement = steps.take(
                    "Log and tables compared again",
                    () -> second.part(LogAgreement.class).check());
            List<Replay> replays = steps.take("Newest decisions opened again", () -> replays(second));
            Loss loss = Loss.between(
                    house.part(JdbcClient.class), second.part(JdbcClient.class), manifest.takenAt(), Instant.now());
            int same = (int) replays.stream()
                    .filter(replay -> replay instanceof Replay.Same || replay instanceof Replay.Erased)
                    .count();
            return new Drilled(manifest, agreement, replays.size(), same, loss, steps.taken());
        }
    }

    private static List<Replay> replays(House house) {
        List<UUID> newest = house.part(JdbcClient.class)
                .sql("select id from decision.application order by received_at desc, id desc limit ?")
                .param(REPLAYED)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
        List<Replay> replays = new ArrayList<>();
        for (UUID id : newest) {
            replays.add(house.part(Replays.class).of(id, Operator.caller(Instant.now())));
        }
        return replays;
    }
}
