package org.bulwark.server.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.bulwark.basics.ProblemException;
import org.bulwark.basics.Progress;
import org.bulwark.server.House;
import org.bulwark.server.access.vault.PersonalVault;
import org.bulwark.server.audit.LogCopy;
import org.bulwark.server.audit.LogKeys;
import org.bulwark.server.backup.Manifest.Log;
import org.bulwark.trust.log.verification.LogVerdict;
import org.bulwark.trust.log.verification.LogVerification;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Holds a house that was restored against what the backup says it was. */
final class RestoredHouse {

    private final House house;
    private final Manifest manifest;

    RestoredHouse(House house, Manifest manifest) {
        this.house = house;
        this.manifest = manifest;
    }

    /** That the keys are those that signed the log and wrapped the parties' keys. */
    void checkKeys() {
        String name = house.part(LogKeys.class).verifier().name();
        if (manifest.log().isPresent() && !manifest.log().get().name().equals(name)) {
            throw wrongKeys("They sign the log " + name + ", the backup is of "
                    + manifest.log().get().name() + ".");
        }
        List<UUID> some = house.part(JdbcClient.class)
                .sql(
                        "select party from access.party_key where wrapped is not null order by made_at desc, party limit 100")
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
        try {
            house.part(PersonalVault.class).prepare(some);
        } catch (ProblemException e) {
            throw wrongKeys("They do not open the keys of its parties.");
        }
    }

    private static ProblemException wrongKeys(String why) {
        return BackupProblem.KEYS_WRONG.with(
                "The keys are not those of this backup. " + why,
                "Give the folder 'keys' as it was when the backup was made, or later; see `bulwark keys rotate --help`.");
    }

    /** Takes the log out and verifies it, entry by entry. */
    long checkLog(Path scratch) {
        if (manifest.log().isEmpty()) {
            return 0;
        }
        Log wanted = manifest.log().get();
        try {
            house.part(LogCopy.class).write(scratch, Progress.NONE);
            LogVerdict verdict = LogVerification.of(
                            scratch, house.part(LogKeys.class).verifier())
                    .run(Progress.NONE);
            if (verdict instanceof LogVerdict.Verified verified
                    && verified.head().size() == wanted.size()
                    && verified.head().root().toString().equals(wanted.root())) {
                return wanted.size();
            }
            throw BackupProblem.LOG_DIFFERENT.with(
                    "The log that came out of the backup is not the one that went in: " + verdict
                            + ", but the manifest has " + wanted.size() + " entries with root " + wanted.root() + ".",
                    "Nothing was restored. Take another backup, and look who had this one in hand.");
        } finally {
            delete(scratch);
        }
    }

    private static void delete(Path scratch) {
        try {
            Scratch.delete(scratch);
        } catch (IOException e) {
            throw Scratch.unusable(scratch, e);
        }
    }
}
