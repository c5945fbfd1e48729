package org.bulwark.basics;

/**
 * Where long work says how far it is. Implementations must be safe for calls from several threads and must not slow the work down.
 */
@FunctionalInterface
public interface Progress {

    /** Says nothing: for short work and for tests. */
    Progress NONE = (stage, done, total) -> {};

    /**
     * Reports how far a named step has come.
     *
     * @param step what is being done, a few words in the user's terms
     * @param done units finished so far
     * @param total units in all, or 0 while that is not known
     */
    void at(String step, long done, long total);
}
