package org.bulwark.decision.table;

/** How much work may still be done; one step looks at one row once. */
final class Steps {

    private final long most;
    private long spent;

    Steps(long most) {
        this.most = most;
    }

    void spend(long steps) {
        spent += steps;
    }

    boolean areSpent() {
        return spent > most;
    }

    long spent() {
        return spent;
    }

    long left() {
        return Math.max(0, most - spent);
    }
}
