package org.bulwark.server.data.quarantine;

import java.util.List;
import org.bulwark.basics.Reason;

/** A record that should be taken in still has flaws; nothing was changed. */
final class StillFlawed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Reason> flaws;

    StillFlawed(List<Reason> flaws) {
        super(flaws.size() + " flaws");
        this.flaws = List.copyOf(flaws);
    }

    List<Reason> flaws() {
        return flaws;
    }
}
