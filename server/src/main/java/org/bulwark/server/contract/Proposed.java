package org.bulwark.server.contract;

/** What can be proposed of one kind: each part of the stage brings its own as a component. */
public interface Proposed {

    /** Which kind. */
    Proposal.Kind kind();

    /** Puts in force what a second person granted, in the transaction under way; what it refuses is not granted. */
    void grant(FacilityRow facility, Proposal proposal, String by);
}
