package org.bulwark.server.audit;

/** Where it is kept who did what. Rows are only ever added. */
public interface AuditTrail {

    /** Keeps an entry within the transaction under way: what is undone was not done. Without one it is kept at once. */
    void record(AuditEntry entry);
}
