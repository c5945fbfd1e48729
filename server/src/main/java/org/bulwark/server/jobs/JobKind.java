package org.bulwark.server.jobs;

/** One kind of long work: each stage brings its own as a component. It only reads, or does again what it did without harm. */
public interface JobKind {

    /** The kind's word: {@code back-test}. */
    String word();

    /**
     * Does the work.
     *
     * @param task what is asked for; to be told how far the work is, often
     * @return what came of it, as JSON
     * @throws org.bulwark.basics.ProblemException when it cannot be done, which the job then says
     */
    String run(JobTask task);
}
