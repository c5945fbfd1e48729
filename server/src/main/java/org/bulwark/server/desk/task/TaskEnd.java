package org.bulwark.server.desk.task;

/** A stage that asks for tasks and has something to do when one is done. */
public interface TaskEnd {

    /** The stage's word: the keys of its tasks begin with it. */
    String word();

    /**
     * A task is done; where a second person was needed, they agreed. Called once, in the transaction that ends it: what fails here leaves the
     * task as it was.
     *
     * @param task as it stands now
     * @param answer what was found
     * @param by who ended it: the second person where there was one
     */
    void done(TaskRow task, TaskAnswer answer, String by);
}
