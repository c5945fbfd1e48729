package org.bulwark.server;

/** What a process does; one process may do it all, or several may share the same database (DESIGN §2). */
public enum ServerRole {
    /** Pages and the API. */
    WEB,
    /** Takes in what sources send. */
    INTAKE,
    /** Computes signals and warnings. */
    WARNING,
    /** Long work in the background: sealing the log, retention, back-tests. */
    BATCH
}
