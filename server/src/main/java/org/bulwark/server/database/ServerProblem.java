package org.bulwark.server.database;

import org.bulwark.basics.ProblemCode;

/** What can keep the server from starting or serving. */
public enum ServerProblem implements ProblemCode {
    /** Another server already runs over the same folder. */
    FOLDER_IN_USE,
    /** The folder cannot be made, read or written. */
    FOLDER_UNUSABLE,
    /** There is no house in the folder that a command is to open. */
    FOLDER_EMPTY,
    /** The database's files were written by another major version of PostgreSQL. */
    DATABASE_VERSION,
    /** The database does not answer, or refuses the user. */
    DATABASE_UNREACHABLE,
    /** The database would lose what it has confirmed: fsync or full_page_writes is off. */
    DATABASE_NOT_DURABLE,
    /** The database has another shape than this version gives it: its migrations are others. */
    MIGRATION_DIFFERENT,
    /** The port is taken. */
    PORT_IN_USE,
    /** The server did not start, for a reason that its log tells. */
    START_FAILED,
    /** A setting cannot be used. */
    SETTING_INVALID;

    @Override
    public String stage() {
        return "server";
    }
}
