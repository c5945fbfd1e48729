package org.bulwark.server.decision.policy;

import java.util.List;
import org.bulwark.files.tree.Fault;

/** A document that is no policy: everything that is wrong with it, place by place. */
public final class FaultyPolicy extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    FaultyPolicy(List<Fault> faults) {
        super(faults.size() + " faults");
        this.faults = List.copyOf(faults);
    }

    /** What is wrong, in the document's order. */
    public List<Fault> faults() {
        return faults;
    }
}
