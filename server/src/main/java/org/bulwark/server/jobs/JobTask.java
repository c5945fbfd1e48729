package org.bulwark.server.jobs;

import java.util.UUID;
import org.bulwark.basics.Progress;

/** Work that a job kind is to do now. */
public final class JobTask implements Progress {

    private final UUID id;
    private final String parameters;
    private volatile Standing standing = new Standing("", 0, 0);
    private volatile boolean stopped;

    /**
     * How far it is.
     *
     * @param step what is being done
     * @param done units finished
     * @param total units in all; 0 while that is not known
     */
    record Standing(String step, long done, long total) {}

    /** Somebody wants the work to end, or the server does. */
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    JobTask(UUID id, String parameters) {
        this.id = id;
        this.parameters = parameters;
    }

    /** The job's id. */
    public UUID id() {
        return id;
    }

    /** What the kind needs to know, as JSON. */
    public String parameters() {
        return parameters;
    }

    /** Says how far the work is; ends it here when it was stopped. */
    @Override
    public void at(String step, long done, long total) {
        if (stopped) {
            throw new Stopped();
        }
        standing = new Standing(step, done, total);
    }

    Standing standing() {
        return standing;
    }

    void stop() {
        stopped = true;
    }
}
