package org.bulwark.server.backup;

import org.bulwark.basics.ProblemCode;

/** What can keep a backup from being made or from being restored. */
public enum BackupProblem implements ProblemCode {
    /** There is something where the backup is to lie; nothing is ever overwritten. */
    TARGET_EXISTS,
    /** The house is to be restored where there is one already. */
    TARGET_NOT_EMPTY,
    /** A folder or file cannot be read or written. */
    FILE_UNUSABLE,
    /** The folder is no backup, or its manifest is not whole. */
    MANIFEST_UNREADABLE,
    /** A part is missing, or is not what the manifest says. */
    PART_BROKEN,
    /** The backup was made of a database of another shape. */
    MIGRATION_DIFFERENT,
    /** There are no keys: without them neither the log goes on nor does anything personal open. */
    KEYS_MISSING,
    /** The keys are not those of this backup, or the passphrase is not the one. */
    KEYS_WRONG,
    /** The passphrase is too short, or its file cannot be read. */
    PASSPHRASE_UNUSABLE,
    /** The log that came out is not the one that went in. */
    LOG_DIFFERENT,
    /** The database ended the work. */
    DATABASE_FAILED;

    @Override
    public String stage() {
        return "backup";
    }
}
