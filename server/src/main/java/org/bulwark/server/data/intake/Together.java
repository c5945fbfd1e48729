package org.bulwark.server.data.intake;

import java.util.List;

/** What is kept in the same transaction as a load of records: how far their way in was read. */
@FunctionalInterface
public interface Together {

    /** Nothing besides. */
    Together NOTHING = outcomes -> {};

    /**
     * Keeps it, on the connection of the transaction under way. What it throws undoes the records too.
     *
     * @param outcomes what becomes of the records of the load
     */
    void keep(List<Outcome> outcomes);
}
