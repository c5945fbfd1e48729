package org.bulwark.server.desk.text;

import java.util.List;
import org.bulwark.files.tree.Fault;

/** A text that has no meaning; nothing was kept. */
public final class FaultyText extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    FaultyText(List<Fault> faults) {
        super(faults.size() + " faults");
        this.faults = List.copyOf(faults);
    }

    /** What is wrong, in the document's order. */
    public List<Fault> faults() {
        return faults;
    }
}
